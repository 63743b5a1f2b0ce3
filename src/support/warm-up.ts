import { whenIdle } from './when-idle.js';

let isWarm = false;

/**
 * The first formatter of a page takes 15 ms and more to make, whatever it formats, and all others take next to nothing:
 * it is made while the page has nothing to do yet, so that no list waits for it.
 */
export function warmUpFormats(): void {
  if (isWarm) return;
  isWarm = true;
  whenIdle(() => new Intl.DateTimeFormat().format(0));
}
