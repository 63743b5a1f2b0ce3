import { whenIdle } from './when-idle.js';

/** Outside of a page nobody waits for the first thing to be seen. */
let isWarm = !('customElements' in globalThis);
let isMissed = false;

/** Whether the first formatter of the page was made; that it was not is kept in mind. */
export function formatsAreWarm(): boolean {
  isMissed ||= !isWarm;
  return isWarm;
}

/**
 * The first formatter of a page takes 15 ms and more to make, on a slow machine 80, whatever it formats, and all others
 * take next to nothing: it is made while the page has nothing to do, so that no list waits for it.
 * @param redraw Is called when it is made, if it was missed meanwhile.
 */
export function warmUpFormats(redraw: () => void): void {
  if (isWarm) return;
  void whenIdle().then(() => {
    new Intl.DateTimeFormat().format(0);
    isWarm = true;
    if (isMissed) redraw();
  });
}
