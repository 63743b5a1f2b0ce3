import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';

declare const axe: typeof axeCore;

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about whole pages, which a fragment in a test cannot keep. */
const pageRules = [
  'region',
  'page-has-heading-one',
  'landmark-one-main',
  'html-has-lang',
  'document-title',
  'bypass',
];

/** Fails, in words that can be acted on, when axe finds something in this element that WCAG 2.2 AA does not allow. */
export async function expectAccessible(
  target: Element,
  options: { except?: readonly string[] } = {},
): Promise<void> {
  const off = [...pageRules, ...(options.except ?? [])];
  const { violations } = await axe.run(target, {
    runOnly: { type: 'tag', values: standards },
    rules: Object.fromEntries(off.map(rule => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  });
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.map(({ target: path, html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(check => check.message).join('; ');
      return `    ${path.flat().join(' >>> ')}\n      ${html.slice(0, 200)}\n      ${why}`;
    }),
  ]);
  throw new Error(`axe found ${violations.length} kind(s) of violation:\n${lines.join('\n')}`);
}
