import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * A reporter for Web Test Runner that writes how many tests passed and failed, as JSON, for `npm test` to add up; and
 * which files said nothing of their tests, because the browser went away or the page broke.
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.PARLOUR_COUNTS;
      if (!file) return;
      const counts = { passed: 0, failed: 0, skipped: 0, silent: [] };
      const walk = suite => {
        for (const test of suite?.tests ?? [])
          counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        for (const inner of suite?.suites ?? []) walk(inner);
      };
      for (const session of sessions) {
        const before = counts.failed;
        walk(session.testResults);
        // A page that broke outside of any test failed, too.
        if (!session.passed && counts.failed === before) {
          counts.failed += 1;
          if (!session.testResults) counts.silent.push(relative('.', session.testFile));
        }
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}
