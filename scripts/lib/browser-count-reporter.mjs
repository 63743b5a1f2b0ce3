import { writeFileSync } from 'node:fs';

/** A reporter for Web Test Runner that writes how many tests passed and failed, as JSON, for `npm test` to add up. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.PARLOUR_COUNTS;
      if (!file) return;
      const counts = { passed: 0, failed: 0, skipped: 0 };
      const walk = suite => {
        for (const test of suite?.tests ?? [])
          counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        for (const inner of suite?.suites ?? []) walk(inner);
      };
      for (const session of sessions) {
        const before = counts.failed;
        walk(session.testResults);
        // A page that broke outside of any test failed, too.
        if (session.passed === false && counts.failed === before) counts.failed += 1;
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}
