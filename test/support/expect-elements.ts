import { focused } from '../../src/support/focused.js';
import { wordsOf } from './chat.js';
import { until } from './wait.js';

/**
 * Waits until an element has the focus. Chai would compare the two, but what it says of elements is circular, and a run
 * whose report is circular never ends.
 */
export async function expectFocus(on: Element | null | undefined, why = ''): Promise<void> {
  const hasIt = (): boolean => !!on && focused() === on;
  await until(hasIt, 'the focus').catch(() => {
    throw new Error(`The focus is on ${nameOf(focused())}, not on ${nameOf(on)}${why && `: ${why}`}`);
  });
}

/** Expects that there is no such element. */
export function expectNone(found: Element | null | undefined, why = ''): void {
  if (found) throw new Error(`There is ${nameOf(found)}${why && `: ${why}`}`);
}

const nameOf = (element: Element | null | undefined): string =>
  element
    ? `<${element.localName} part="${element.getAttribute('part') ?? ''}"> “${wordsOf(element).slice(0, 60)}”`
    : 'nothing';
