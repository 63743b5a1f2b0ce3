/**
 * Marks words in what is on the page, without touching it (CSS Custom Highlight API); does nothing where the browser
 * has none. Style them with `::highlight(parlour-found)`, and what one has come to with `::highlight(parlour-found-here)`.
 * @returns The undo.
 */
export function highlightWords(root: ParentNode, within: string, words: string, which?: 'here'): () => void {
  // The registry and the class came with the same versions.
  if (!('highlights' in CSS)) return () => undefined;
  const wanted = words.trim().toLocaleLowerCase();
  if (!wanted) return () => undefined;
  const ranges = [...root.querySelectorAll(within)].flatMap(element => rangesIn(element, wanted));
  const highlight = new Highlight(...ranges);
  const name = which ? 'parlour-found-here' : 'parlour-found';
  // Over the others, whichever of them was marked last.
  highlight.priority = which ? 1 : 0;
  CSS.highlights.set(name, highlight);
  return () => {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}

function rangesIn(element: Element, wanted: string): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').toLocaleLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range();
      const length = node.textContent?.length ?? 0;
      range.setStart(node, Math.min(at, length));
      range.setEnd(node, Math.min(at + wanted.length, length));
      ranges.push(range);
    }
  }
  return ranges;
}
