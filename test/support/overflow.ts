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

/**
 * What of an element, and of all in its open shadow roots, reaches out of the page to a side, or is cut off where
 * nobody can scroll to it and no dots say so.
 */
export function overflowing(root: Element): string[] {
  const width = document.documentElement.clientWidth;
  return findAll(root, '*').flatMap(element => {
    if (isUnseen(element)) return [];
    const { left, right } = element.getBoundingClientRect();
    const isOut = (right > width + 1 || left < -1) && !isInScroller(element, root);
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const isCut =
      (hides(overflowX) && textOverflow !== 'ellipsis' && scrollWidth > clientWidth + 1) ||
      (hides(overflowY) && scrollHeight > clientHeight + 1);
    const where = `${nameOf(element)} ${Math.round(left)}–${Math.round(right)} of ${String(width)}`;
    return [...(isOut ? [`${where}: out of the page`] : []), ...(isCut ? [`${where}: cut`] : [])];
  });
}
