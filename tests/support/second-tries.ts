import { appendFileSync } from 'node:fs';
import type { Reporter, TestCase } from 'vitest/node';

/**
 * A browser's test may be tried twice, since a busy machine can cut a press in two. Which ones needed it is written down, a line each, in
 * the file that the runner names: it says so, and a test that stands there every day is a bug.
 */
export default class SecondTries implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const file = process.env['SECOND_TRIES'];
    if (file && test.ok() && (test.diagnostic()?.retryCount ?? 0) > 0) appendFileSync(file, `${test.project.name}: ${test.fullName}\n`);
  }
}
