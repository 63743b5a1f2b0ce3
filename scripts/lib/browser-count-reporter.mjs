import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** What mocha says of a test that went on for too long: its `until` would have said what it waits for. */
const HUNG = /^Timeout of \d+ms exceeded/;

/**
 * A reporter for Web Test Runner that writes how many tests passed and failed, as JSON, for `npm test` to add up; and of
 * which files the browser went away, the page broke or a test hung, with their share of the counts.
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.PARLOUR_COUNTS;
      if (!file) return;
      const all = { passed: 0, failed: 0, skipped: 0, lost: [] };
      for (const session of sessions) {
        const own = countsOf(session);
        for (const kind of ['passed', 'failed', 'skipped']) all[kind] += own[kind];
        if (own.isLost) all.lost.push({ ...own, file: relative('.', session.testFile) });
      }
      writeFileSync(file, JSON.stringify(all));
    },
  };
}

function countsOf({ passed, testResults }) {
  const own = { passed: 0, failed: 0, skipped: 0, isLost: false };
  const walk = suite => {
    for (const test of suite?.tests ?? []) {
      own[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      if (HUNG.test(test.error?.message ?? '')) own.isLost = true;
    }
    for (const inner of suite?.suites ?? []) walk(inner);
  };
  walk(testResults);
  // A page that broke outside of any test failed, too.
  if (!passed && own.failed === 0) {
    own.failed = 1;
    own.isLost ||= !testResults;
  }
  return own;
}
