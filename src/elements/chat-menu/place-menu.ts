/** A place on the page, pixels from the corner of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a menu opens at. */
export type MenuAnchor = Element | Point;

const GAP = 4;
const EDGE = 8;

/**
 * Puts a menu beside its anchor: below it, its end at the anchor's end; elsewhere when there is no room. The library
 * that knows how comes when the first menu opens.
 */
export async function placeMenu(menu: HTMLElement, anchor: MenuAnchor): Promise<void> {
  const isPoint = !(anchor instanceof Element);
  const reference = isPoint
    ? { getBoundingClientRect: () => new DOMRect(anchor.x, anchor.y, 0, 0), contextElement: menu }
    : anchor;
  try {
    const { computePosition, flip, offset, shift, size } = await import('@floating-ui/dom');
    const { x, y, placement } = await computePosition(reference, menu, {
      strategy: 'fixed',
      placement: isPoint ? 'bottom-start' : 'bottom-end',
      middleware: [
        offset(isPoint ? 0 : GAP),
        flip({ padding: EDGE }),
        shift({ padding: EDGE, crossAxis: true }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) => {
            menu.style.maxBlockSize = `${Math.max(availableHeight, 160)}px`;
          },
        }),
      ],
    });
    const rtl = getComputedStyle(menu).direction === 'rtl';
    const vertical = placement.startsWith('top') ? 'bottom' : 'top';
    const horizontal = placement.endsWith('start') === rtl ? 'right' : 'left';
    put(menu, x, y, `${vertical} ${horizontal}`);
  } catch {
    // The chunk did not arrive. The menu still opens, as near as plain arithmetic gets it.
    const { left, bottom } = reference.getBoundingClientRect();
    const { width, height } = menu.getBoundingClientRect();
    const x = Math.max(Math.min(left, innerWidth - width - EDGE), EDGE);
    const y = Math.max(Math.min(bottom + GAP, innerHeight - height - EDGE), EDGE);
    put(menu, x, y, 'top left');
  }
}

function put(menu: HTMLElement, x: number, y: number, origin: string): void {
  menu.style.left = `${x}px`;
  menu.style.top = `${y}px`;
  menu.style.transformOrigin = origin;
}
