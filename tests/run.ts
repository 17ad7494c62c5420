import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../widget/examples/built.ts';
import { type BrowserKind, variableOf } from '../widget/examples/find-browser.ts';
import { findOrInstall } from './support/browsers.ts';
import { add, lastLine, nothing, type Read, readReport, type Tally } from './support/tally.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/**
 * `npm test`: types, lint, build, then each layer of tests, and one line that adds everything up.
 * `--long` adds the loops that take many minutes, and all cases where the everyday run takes the first few.
 */
const long = process.argv.includes('--long');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const reports = await temporaryFolder('reports');
const started = Date.now();

/** What a program says: at once, or when it has ended. */
type Output = 'seen' | 'held';
type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

let total: Tally = nothing;
const failures: string[] = [];
const skips: string[] = [];
const tries: string[] = [];

const words = await check('generated files', 'tsx', ['shared/build/index.ts']);
const isBuilt = await check('build', 'npm', ['run', '--silent', 'build']);
// browsers are looked for, and installed, one after another: two package managers at once would lock each other out
const chromium = browserFor('chromium');
const others = [browserFor('firefox'), browserFor('webkit')] as const;
// three lanes for two cores, since a browser's tests also wait: each takes the next part when it has ended one
const parts: (() => Promise<unknown>)[] = [
  () => browserLayer(chromium, 'extension', '1/4'),
  () => layer('unit'),
  () => (words ? checks('types', typeRooms()) : Promise.resolve()),
  () => check('lint and format', 'biome', ['ci', '--error-on-warnings', '.']),
  () => browserLayer(chromium, 'widget', '1/2'),
  () => browserLayer(chromium, 'extension', '2/4'),
  () => browserLayer(chromium, 'widget', '2/2'),
  () => browserLayer(chromium, 'extension', '3/4'),
  () => browserLayer(chromium, 'extension', '4/4'),
  () => browserLayer(others[0], 'firefox'),
  () => browserLayer(others[1], 'webkit'),
  () => (isBuilt ? layer('house') : leaveOut('house', 'the build failed')),
];
await Promise.all([lane(), lane(), lane()]);
if (long) await browserLayer(chromium, 'long');
await reports.remove();
finish();

/** Each room of the house has its own compiler settings (architecture 3). */
function typeRooms(): readonly string[] {
  return ['.', 'shared', 'shared/elements', 'shared/build', 'shared/importer', 'extension', 'widget', 'tests'].filter((room) =>
    existsSync(join(root, room, 'tsconfig.json')),
  );
}

/** All rooms together are one check. */
async function checks(name: string, rooms: readonly string[]): Promise<void> {
  heading(`${name}: ${rooms.join(', ')}`);
  const bad: string[] = [];
  for (const room of rooms) if ((await run('tsc', ['-p', room, '--noEmit'])).code !== 0) bad.push(room);
  count(`${name}${bad.length > 0 ? ` in ${bad.join(', ')}` : ''}`, bad.length === 0);
}

async function check(name: string, command: string, args: readonly string[]): Promise<boolean> {
  heading(name);
  const good = (await run(command, args)).code === 0;
  count(name, good);
  return good;
}

/** Where a browser is, or why there is none. */
function browserFor(kind: BrowserKind): Result<string> {
  if (!isBuilt) return { ok: false, reason: 'the build failed' };
  const found = findOrInstall(kind, say);
  if (found.ok) process.env[variableOf(kind)] = found.path;
  return found.ok ? { ok: true, value: found.path } : found;
}

async function lane(): Promise<void> {
  for (let part = parts.shift(); part; part = parts.shift()) await part();
}

async function browserLayer(browser: Result<string>, project: string, shard = '1/1'): Promise<void> {
  await (browser.ok ? layer(project, shard) : leaveOut(project, browser.reason));
}

/** One layer, or one shard of it. What it says is held, so that lanes don't talk at once. */
async function layer(name: string, shard = '1/1'): Promise<void> {
  const file = join(reports.path, `${name}-${shard.replace('/', '-')}.json`);
  const secondTries = `${file}.tries`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, '--reporter=./tests/support/second-tries.ts'];
  const began = Date.now();
  const { code, held } = await run('vitest', ['run', '--project', name, `--shard=${shard}`, ...reporters], 'held', {
    SECOND_TRIES: secondTries,
  });
  heading(`tests: ${name}${shard === '1/1' ? '' : ` ${shard}`}, in ${Math.round((Date.now() - began) / 1000)} s`);
  say(held);
  if (existsSync(secondTries)) tries.push(...readFileSync(secondTries, 'utf8').trim().split('\n'));
  const read: Read = existsSync(file) ? readReport(file) : { tally: nothing, failures: [], skips: [] };
  total = add(total, read.tally);
  failures.push(...read.failures.map((each) => `${name}: ${each}`));
  skips.push(...read.skips.map((each) => `${name}: ${each}`));
  // a layer that lost its files, or whose every test was left out, would otherwise be green for ever
  if (read.tally.passed + read.tally.failed === 0) count(`the ${name} layer ran no test at all`, false);
  // an error outside any test (an unhandled rejection, a crash) fails the run too
  else if (code !== 0 && read.failures.length === 0) count(`the ${name} tests ended with an error outside any test`, false);
}

async function leaveOut(name: string, reason: string): Promise<void> {
  heading(`tests: ${name}`);
  say(`Not run: ${reason}.`);
  total = add(total, { ...nothing, skipped: 1 });
  skips.push(`the whole ${name} layer (${reason})`);
}

function count(name: string, good: boolean): void {
  total = add(total, { ...nothing, [good ? 'passed' : 'failed']: 1 });
  if (!good) failures.push(name);
}

function heading(name: string): void {
  say(`\n== ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
}

/** Runs a program of this project. Its output goes straight through, or is held until it has ended. */
function run(
  command: string,
  args: readonly string[],
  output: Output = 'seen',
  more: Readonly<Record<string, string>> = {},
): Promise<{ code: number; held: string }> {
  const path = `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`;
  const child = spawn(command, args, {
    cwd: root,
    stdio: output === 'seen' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: path, ...(long && { ALL_CASES: '1' }), ...more },
    shell: process.platform === 'win32',
  });
  let held = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      held += text;
    });
  return new Promise((done) => {
    child.on('error', (error) => {
      say(String(error));
      done({ code: 127, held });
    });
    child.on('close', (code) => done({ code: code ?? 1, held }));
  });
}

function finish(): void {
  if (skips.length > 0) say(`\nNot run:\n${skips.map((each) => `  - ${each}`).join('\n')}`);
  if (tries.length > 0) say(`\nPassed only at the second try:\n${tries.map((each) => `  - ${each}`).join('\n')}`);
  if (failures.length > 0) say(`\nFailed:\n${failures.map((each) => `  - ${each}`).join('\n')}`);
  say(`\nTook ${Math.round((Date.now() - started) / 1000)} s.`);
  say(lastLine(total));
  process.exitCode = total.failed > 0 || isBuilt === false ? 1 : 0;
}
