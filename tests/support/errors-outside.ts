import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Reporter, Vitest } from 'vitest/node';

const beside = (report: string): string => `${report}.errors`;

/** Writes down, beside the report in JSON, which has no place for them, the errors that belong to no test: an unhandled rejection, a crash. */
export default class ErrorsOutside implements Reporter {
  #report = '';

  onInit({ config: { outputFile } }: Vitest): void {
    this.#report = (typeof outputFile === 'object' && outputFile['json']) || '';
  }

  onTestRunEnd(_: unknown, errors: readonly { readonly message: string }[]): void {
    if (this.#report) writeFileSync(beside(this.#report), JSON.stringify(errors.map(({ message }) => message)));
  }
}

/** What it wrote down beside this report; null where the run did not come to its end. */
export function errorsOutside(report: string): readonly string[] | null {
  return existsSync(beside(report)) ? (JSON.parse(readFileSync(beside(report), 'utf8')) as string[]) : null;
}
