/** How a list window finds its way in its host. */
export interface ListWindowOptions {
  /** The element that scrolls. It needs `overflow-anchor: none`: the window holds the place itself, in every engine. */
  readonly scroller: () => HTMLElement | null;
  /** The element whose children are the rendered rows, in order, and nothing else. */
  readonly rows: () => HTMLElement | null;
  /** The size of a row that was never seen, pixels. */
  readonly estimate: number;
  /** The edge that the list starts at and stays at while it is there: `end` for a chat. */
  readonly edge: 'start' | 'end';
  /** What one reads of a row, and is not to move whatever comes or goes over it in the row; all of the row by default. */
  readonly bodyOf?: ((row: Element) => Element | null) | undefined;
  /** Called after every scroll and every change of size; says whether a person scrolled. */
  readonly onMove?: ((byHand: boolean) => void) | undefined;
}
