/** Elements that begin on a line of their own. */
const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'TR',
  'UL',
  'OL',
  'TABLE',
  'BLOCKQUOTE',
  'PRE',
  'SECTION',
  'ARTICLE',
]);
/** What is in a page and not to be read. */
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TITLE', 'HEAD', 'META', 'LINK', 'TEMPLATE', 'NOSCRIPT']);

/**
 * The words of pasted HTML, and the addresses of its links, which the plain text beside it leaves out. It is read in a
 * document of its own, where nothing runs and nothing is loaded.
 */
export function wordsOfHtml(source: string): string {
  const { body } = new DOMParser().parseFromString(source, 'text/html');
  return read(body)
    .replace(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function read(node: Node): string {
  let words = '';
  for (const child of node.childNodes) {
    if (child instanceof Text) words += child.data.replace(/[ \t\r\n]+/g, ' ');
    else if (child.nodeType === Node.ELEMENT_NODE) words += readElement(child as Element, words);
  }
  return words;
}

function readElement(element: Element, before: string): string {
  const name = element.tagName;
  if (UNSEEN.has(name)) return '';
  if (name === 'BR') return '\n';
  const words = read(element);
  if (name === 'A') return linked(words, element.getAttribute('href') ?? '');
  if (name === 'TD' || name === 'TH') return `${before ? '\t' : ''}${words.trim()}`;
  const isBlock = BLOCKS.has(name) || /^H[1-6]$/.test(name);
  if (!isBlock) return words;
  // Office programs set paragraphs with nothing in them between others.
  const space = name === 'P' || /^H[1-6]$/.test(name) ? '\n\n' : '\n';
  const lead = before && !before.endsWith('\n') ? '\n' : '';
  return lead + (name === 'LI' ? `- ${words.trim()}` : words) + space;
}

/** A link as Markdown has it; its address alone where the words are no other. */
function linked(words: string, href: string): string {
  const label = words.replace(/\s+/g, ' ').trim();
  if (!/^(https?:|mailto:)/i.test(href) || !label) return words;
  const bare = href.replace(/^mailto:/i, '').replace(/\/$/, '');
  if (label === href || label.replace(/\/$/, '') === bare) return words;
  return `[${label.replace(/[[\]\\]/g, '\\$&')}](${href.replace(/[()\s]/g, encodeURIComponent)})`;
}
