/** A place on the page, pixels from the corner of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a popover opens at. */
export type Anchor = Element | Point;

/** The side and the end of its anchor that a popover stands at. */
export type Side = 'bottom-end' | 'bottom-start' | 'top-start' | 'top-end';

const GAP = 4;
const EDGE = 8;

/**
 * Puts a popover beside its anchor; elsewhere when there is no room. The library that knows how comes when the first
 * one opens.
 */
export async function placePopover(popover: HTMLElement, anchor: Anchor, side: Side): Promise<void> {
  const isPoint = !(anchor instanceof Element);
  const reference = isPoint
    ? { getBoundingClientRect: () => new DOMRect(anchor.x, anchor.y, 0, 0), contextElement: popover }
    : anchor;
  try {
    const { computePosition, flip, offset, shift, size } = await import('@floating-ui/dom');
    const { x, y, placement } = await computePosition(reference, popover, {
      strategy: 'fixed',
      placement: isPoint ? (side.replace('end', 'start') as Side) : side,
      middleware: [
        offset(isPoint ? 0 : GAP),
        flip({ padding: EDGE }),
        shift({ padding: EDGE, crossAxis: true }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) => {
            popover.style.maxBlockSize = `${Math.max(availableHeight, 160)}px`;
          },
        }),
      ],
    });
    const rtl = getComputedStyle(popover).direction === 'rtl';
    const vertical = placement.startsWith('top') ? 'bottom' : 'top';
    const horizontal = placement.endsWith('start') === rtl ? 'right' : 'left';
    put(popover, x, y, `${vertical} ${horizontal}`);
  } catch {
    // The chunk did not arrive. The popover still opens, as near as plain arithmetic gets it.
    const { left, bottom } = reference.getBoundingClientRect();
    const { width, height } = popover.getBoundingClientRect();
    const x = Math.max(Math.min(left, innerWidth - width - EDGE), EDGE);
    const y = Math.max(Math.min(bottom + GAP, innerHeight - height - EDGE), EDGE);
    put(popover, x, y, 'top left');
  }
}

function put(popover: HTMLElement, x: number, y: number, origin: string): void {
  popover.style.left = `${x}px`;
  popover.style.top = `${y}px`;
  popover.style.transformOrigin = origin;
}
