import { readFileSync } from 'node:fs';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The last line of a run, the same on every machine. */
export const lastLine = (tally: Tally): string => `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`;

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly SuiteReport[];
}

interface SuiteReport {
  readonly status: string;
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

export interface Read {
  readonly tally: Tally;
  readonly failures: readonly string[];
  readonly skips: readonly string[];
}

/** Reads a Vitest JSON report. A file that could not even be loaded holds no test, and counts as one failure. */
export function readReport(file: string): Read {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && !suite.assertionResults.some(failed));
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failures = [...tests.filter(failed).map((test) => test.fullName), ...broken.map((suite) => suite.name)];
  const skips = tests.filter((test) => test.status !== 'passed' && !failed(test)).map((test) => test.fullName);
  return { tally: { passed, failed: failures.length, skipped: skips.length }, failures, skips };
}

const failed = (test: { readonly status: string }): boolean => test.status === 'failed';
