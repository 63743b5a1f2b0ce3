/** How each element is registered when a page first has one. */
export type Definitions = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Registers elements when they first stand on the page, now or later, so that what a page does not use is not loaded.
 * Looks at the document itself; what stands in somebody's shadow root is registered by whoever put it there.
 */
export function defineLater(definitions: Definitions): void {
  const waiting = new Map(Object.entries(definitions).filter(([tag]) => !customElements.get(tag)));
  const take = (tag: string): void => {
    const load = waiting.get(tag);
    if (!load) return;
    waiting.delete(tag);
    load().catch((thrown: unknown) => {
      // The next one that comes tries again.
      waiting.set(tag, load);
      console.error(`[parlour] <${tag}> could not be loaded.`, thrown);
    });
  };
  const look = (root: ParentNode): void => {
    if (waiting.size)
      for (const found of root.querySelectorAll([...waiting.keys()].join())) take(found.localName);
  };
  look(document);
  new MutationObserver(records => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element) || !waiting.size) continue;
        take(node.localName);
        if (node.firstElementChild) look(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
