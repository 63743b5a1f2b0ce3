/** How many are in the air at once at most. */
const MOST = 24;
/** How long one flies, milliseconds. */
const TIME = 2400;
/** How far apart those of one message set off, milliseconds. */
const APART = 90;

/** Lets signs rise over a list and fade. Where motion is unwanted, one at a time stands there for a moment. */
export class Flight {
  constructor(private readonly layer: () => HTMLElement | null) {}

  start(emoji: string, count: number): void {
    const layer = this.layer();
    if (!layer || document.hidden) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isStill) layer.replaceChildren();
    const room = MOST - layer.childElementCount;
    for (let index = 0; index < Math.min(isStill ? 1 : count, room); index += 1)
      this.#fly(layer, emoji, index, isStill);
  }

  /** Takes all of them down. */
  end(): void {
    this.layer()?.replaceChildren();
  }

  #fly(layer: HTMLElement, emoji: string, index: number, isStill: boolean): void {
    const sign = document.createElement('span');
    sign.className = 'sign';
    sign.textContent = emoji;
    layer.append(sign);
    const flight = isStill
      ? sign.animate(STILL, 1200)
      : sign.animate(path(layer.clientHeight), {
          duration: TIME * (0.8 + Math.random() * 0.4),
          delay: index * APART,
          easing: 'cubic-bezier(0.3, 0.2, 0.4, 1)',
          fill: 'both',
        });
    const gone = (): void => {
      sign.remove();
    };
    flight.finished.then(gone, gone);
  }
}

const STILL: Keyframe[] = [
  { opacity: 0 },
  { opacity: 1, offset: 0.2 },
  { opacity: 1, offset: 0.7 },
  { opacity: 0 },
];

/** A way up that sways, each a little differently. */
function path(height: number): Keyframe[] {
  const side = Math.random() < 0.5 ? -1 : 1;
  const sway = side * (10 + Math.random() * 22);
  const turn = side * (6 + Math.random() * 12);
  const at = (x: number, share: number, scale: number, angle: number): string =>
    `translate(${String(x)}px, ${String(-height * share)}px) rotate(${String(angle)}deg) scale(${String(scale)})`;
  return [
    { opacity: 0, transform: at(0, 0, 0.4, 0) },
    { opacity: 1, transform: at(sway * 0.4, 0.12, 1.1, turn * 0.5), offset: 0.15 },
    { opacity: 1, transform: at(sway, 0.5, 1, -turn), offset: 0.6 },
    { opacity: 0, transform: at(-sway * 0.6, 0.92, 0.9, turn) },
  ];
}
