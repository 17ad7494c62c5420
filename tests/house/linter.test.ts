import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../widget/examples/built.ts';
import { dist } from './dist.ts';

interface Message {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
}

interface Report {
  readonly errors: readonly Message[];
  readonly notices: readonly Message[];
  readonly warnings: readonly Message[];
}

const run = promisify(execFile);

async function lint(folder: string): Promise<Report> {
  const program = join(root, 'node_modules', 'addons-linter', 'bin', 'addons-linter');
  const said = await run(process.execPath, [program, folder, '--output', 'json'], { maxBuffer: 2 ** 24 }).catch(
    (error: { stdout?: string }) => ({
      stdout: error.stdout ?? '',
    }),
  );
  return JSON.parse(said.stdout) as Report;
}

test("Mozilla's linter finds no error, no notice, and only the frameworks' own innerHTML (S4)", { timeout: 120_000 }, async () => {
  const { errors, notices, warnings } = await lint(dist('firefox'));
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(warnings.filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT')).toEqual([]);
  const places = new Set(warnings.map(({ file = '' }) => file.replace('.js', '')));
  expect([...places].filter((place) => !['chunks/preact', 'chunks/define-once'].includes(place))).toEqual([]);
});
