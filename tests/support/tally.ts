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
  readonly testResults: readonly SuiteReport[];
}

interface SuiteReport {
  readonly status: string;
  readonly name: string;
  /** Times of day in milliseconds. */
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

/** What came of one file of tests. */
export interface FileRead {
  readonly file: string;
  readonly tally: Tally;
  readonly seconds: number;
  /** Full names of tests. A file that could not even be loaded holds no test, and stands here itself. */
  readonly failures: readonly string[];
  readonly skips: readonly string[];
}

/** Reads a Vitest JSON report, file by file. */
export function readReport(path: string): readonly FileRead[] {
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  return report.testResults.map(({ name, status, startTime, endTime, assertionResults: tests }) => {
    const bad = tests.filter(failed).map((test) => test.fullName);
    const failures = status === 'failed' && bad.length === 0 ? [name] : bad;
    const skips = tests.filter((test) => test.status !== 'passed' && !failed(test)).map((test) => test.fullName);
    const passed = tests.filter((test) => test.status === 'passed').length;
    const tally = { passed, failed: failures.length, skipped: skips.length };
    return { file: name, tally, seconds: (endTime - startTime) / 1000, failures, skips };
  });
}

const failed = (test: { readonly status: string }): boolean => test.status === 'failed';
