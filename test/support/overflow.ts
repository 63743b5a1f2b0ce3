// Whether things fit where they are: for narrow screens and large text.
import { findAll, isVisible } from './chat.js';

const nameOf = (element: Element): string =>
  `${element.localName}${element.getAttribute('part') ? `[part=${element.getAttribute('part')!}]` : `.${element.className}`}`;

const parentOf = (element: Element): Element | undefined =>
  element.parentElement ??
  (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : undefined);

function isInScroller(element: Element, root: Element): boolean {
  for (let at = parentOf(element); at && at !== root; at = parentOf(at))
    if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
  return false;
}

function isUnseen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const isForEars = !!element.closest('.visually-hidden') || (width <= 1 && height <= 1);
  return isForEars || !isVisible(element) || !!element.closest('svg svg, svg *');
}

/** Whether it stands over the page, where the page's own boxes do not hold it. */
function isOverPage(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentOf(at))
    if (at.matches('dialog, [popover]') || getComputedStyle(at).position === 'fixed') return true;
  return false;
}

/**
 * What of an element, and of all in its open shadow roots, reaches out of a box to a side, or is cut off where nobody can
 * scroll to it and no dots say so. What stands over the page has all of the page.
 */
export function overflowing(root: Element, box: Element): string[] {
  const page = { left: 0, right: document.documentElement.clientWidth };
  const held = box.getBoundingClientRect();
  return findAll(root, '*').flatMap(element => {
    // An engine's own parts of a bar are no words.
    if (element.localName === 'progress' || isUnseen(element)) return [];
    const edge = isOverPage(element) ? page : held;
    const { left, right } = element.getBoundingClientRect();
    const isOut = (right > edge.right + 1 || left < edge.left - 1) && !isInScroller(element, root);
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const isCut =
      (hides(overflowX) && textOverflow !== 'ellipsis' && scrollWidth > clientWidth + 1) ||
      (hides(overflowY) && scrollHeight > clientHeight + 1);
    const where = `${nameOf(element)} ${Math.round(left)}–${Math.round(right)} of ${Math.round(edge.right)}`;
    return [...(isOut ? [`${where}: out of its place`] : []), ...(isCut ? [`${where}: cut`] : [])];
  });
}
