import type axe from 'axe-core';

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

/** What axe is asked: WCAG 2.2 AA and its best practice, but for rules about whole pages. */
export const axeOptions = (except: readonly string[] = []): axe.RunOptions => ({
  runOnly: { type: 'tag', values: standards },
  rules: Object.fromEntries([...pageRules, ...except].map(rule => [rule, { enabled: false }])),
  resultTypes: ['violations'],
});

/** What axe found, in words that can be acted on. */
export function wordsOfViolations(violations: readonly axe.Result[]): string {
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.map(({ target: path, html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(check => check.message).join('; ');
      return `    ${path.flat().join(' >>> ')}\n      ${html.slice(0, 200)}\n      ${why}`;
    }),
  ]);
  return `axe found ${String(violations.length)} kind(s) of violation:\n${lines.join('\n')}`;
}
