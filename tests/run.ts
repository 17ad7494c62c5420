import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { root } from '../widget/examples/built.ts';
import { type BrowserKind, variableOf } from '../widget/examples/find-browser.ts';
import { findOrInstall } from './support/browsers.ts';
import { errorsOutside } from './support/errors-outside.ts';
import { add, type FileRead, lastLine, nothing, readReport, type Tally } from './support/tally.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/**
 * `npm test`: the build, all layers of tests, types and lint, and one line that adds everything up.
 * `--long` adds the loops that take many minutes, and all cases where the everyday run takes the first few.
 */
const long = process.argv.includes('--long');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const reports = await temporaryFolder('reports');
const started = Date.now();

/** What a program says: at once, or when it has ended. */
type Output = 'seen' | 'held';
type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Checks that are no tests, and layers that could not run. */
let beside: Tally = nothing;
const failures: string[] = [];
const skips: string[] = [];
/** What came of each file of tests. */
const files = new Map<string, FileRead>();
/** Tests that passed only when their file ran again. */
const second: string[] = [];
let runs = 0;
/** So many files may fail and run again; where more do, something is broken. */
const mayRunAgain = 6;
/** Layers whose tests don't depend on how busy the machine is, or run alone anyway: they get no second try. */
const triedOnce = ['unit', 'house', 'long'];

const words = await check('generated files', 'tsx', ['shared/build/index.ts']);
// what needs no built files begins while they are made
const unit = layers('unit', ['unit'], ['--maxWorkers=1'], 'held').then(checks);
const isBuilt = await check('build', 'npm', ['run', '--silent', 'build:generated']);
// browsers are looked for, and installed, one after another: two package managers at once would lock each other out
const chromium = browserFor('chromium');
const firefox = browserFor('firefox');
const webkit = browserFor('webkit');
const house: Result<boolean> = isBuilt ? { ok: true, value: true } : { ok: false, reason: 'the build failed' };
// one file for each of two cores: with more, a browser draws and asks again while it waits for the others, and all of them take longer
await Promise.all([
  unit,
  layers('in browsers, and house', needing({ firefox, webkit, extension: chromium, widget: chromium, house }), [], 'seen'),
]);
if (long) await layers('long', needing({ long: chromium }), [], 'seen');
await again();
await reports.remove();
finish();

/** Each room of the house has its own compiler settings (architecture 3). */
function typeRooms(): readonly string[] {
  return ['.', 'shared', 'shared/elements', 'shared/build', 'shared/importer', 'extension', 'widget', 'tests'].filter((room) =>
    existsSync(join(root, room, 'tsconfig.json')),
  );
}

/** Types, where all rooms together are one check, and lint. */
async function checks(): Promise<void> {
  const bad: string[] = [];
  if (words) {
    heading(`types: ${typeRooms().join(', ')}`);
    for (const room of typeRooms()) if ((await run('tsc', ['-p', room, '--noEmit'])).code !== 0) bad.push(room);
    count(`types${bad.length > 0 ? ` in ${bad.join(', ')}` : ''}`, bad.length === 0);
  }
  await check('lint and format', 'biome', ['ci', '--error-on-warnings', '.']);
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

/** The layers that can run; those that can't are named, with the reason, and counted as skipped. */
function needing(all: Readonly<Record<string, Result<unknown>>>): readonly string[] {
  return Object.entries(all).flatMap(([layer, needed]) => {
    if (needed.ok) return [layer];
    heading(`tests: ${layer}`);
    say(`Not run: ${needed.reason}.`);
    beside = add(beside, { ...nothing, skipped: 1 });
    skips.push(`the whole ${layer} layer (${needed.reason})`);
    return [];
  });
}

/** Several layers in one process of the test runner, which hands their files to its workers. */
async function layers(label: string, names: readonly string[], args: readonly string[], output: Output): Promise<void> {
  if (names.length === 0) return;
  const { read, errors } = await vitest(label, names, args, output);
  for (const each of read) files.set(each.file, each);
  const of = (tests: readonly FileRead[], kind: 'passed' | 'failed'): number => tests.reduce((sum, { tally }) => sum + tally[kind], 0);
  for (const name of names) {
    const own = read.filter(({ file }) => layerOf(file) === name);
    // a layer that lost its files, or whose every test was left out, would otherwise be green for ever
    if (of(own, 'passed') + of(own, 'failed') === 0) count(`the ${name} layer ran no test at all`, false);
  }
  // these stand for themselves: a test that failed beside them may pass when it runs again
  for (const error of errors) count(`${label}: an error outside any test: ${error}`, false);
}

/** Each layer is a folder. */
function layerOf(file: string): string {
  return relative(join(root, 'tests'), file).split(sep)[0] ?? '';
}

/**
 * Files of a browser's tests that failed beside other lanes run once more, alone: a busy machine can cut a press in two. What passes only
 * then is named at the end, and a test that stands there every day is a bug.
 */
async function again(): Promise<void> {
  const failed = [...files.values()].filter(({ file, failures: names }) => names.length > 0 && !triedOnce.includes(layerOf(file)));
  if (failed.length > mayRunAgain) return;
  for (const before of failed) {
    const layer = layerOf(before.file);
    const { read, errors } = await vitest(`${layer}, once more and alone`, [layer], [before.file], 'held');
    for (const error of errors) count(`${layer}, once more: an error outside any test: ${error}`, false);
    const after = read.find(({ file }) => file === before.file);
    if (!after) continue;
    files.set(after.file, after);
    second.push(...before.failures.filter((each) => !after.failures.includes(each)).map((each) => `${layer}: ${each}`));
  }
}

/** Runs tests of some layers. What is held is said when they have ended, so that two processes don't talk at once. */
async function vitest(
  label: string,
  names: readonly string[],
  args: readonly string[],
  output: Output,
): Promise<{ read: readonly FileRead[]; errors: readonly string[] }> {
  const report = join(reports.path, `${++runs}.json`);
  const began = Date.now();
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    '--reporter=./tests/support/errors-outside.ts',
    `--outputFile.json=${report}`,
  ];
  if (output === 'seen') heading(`tests: ${label}`);
  const { code, held } = await run('vitest', ['run', ...names.flatMap((name) => ['--project', name]), ...args, ...reporters], output);
  heading(`tests: ${label}, in ${Math.round((Date.now() - began) / 1000)} s`);
  if (held) say(held);
  const read = existsSync(report) ? readReport(report) : [];
  const hasFailed = read.some(({ failures: bad }) => bad.length > 0);
  const errors = errorsOutside(report) ?? ['the run did not come to its end'];
  return { read, errors: errors.length === 0 && code !== 0 && !hasFailed ? [`it ended with ${code}`] : errors };
}

function count(name: string, good: boolean): void {
  beside = add(beside, { ...nothing, [good ? 'passed' : 'failed']: 1 });
  if (!good) failures.push(name);
}

function heading(name: string): void {
  say(`\n== ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
}

/** Runs a program of this project. Its output goes straight through, or is held until it has ended. */
function run(command: string, args: readonly string[], output: Output = 'seen'): Promise<{ code: number; held: string }> {
  const path = `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`;
  const child = spawn(command, args, {
    cwd: root,
    stdio: output === 'seen' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: path, ...(long && { ALL_CASES: '1' }) },
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

/** Files that took longest: where to look first when the everyday run grows beyond its ten minutes. */
function longest(all: readonly FileRead[]): readonly string[] {
  const slow = [...all].sort((a, b) => b.seconds - a.seconds).slice(0, 10);
  return slow.map((each) => `${layerOf(each.file)}: ${basename(each.file)}, ${Math.round(each.seconds)} s`);
}

function finish(): void {
  const all = [...files.values()];
  const named = (kind: 'failures' | 'skips'): readonly string[] =>
    all.flatMap((each) => each[kind].map((name) => `${layerOf(each.file)}: ${name}`));
  const list = (title: string, names: readonly string[]): void => {
    if (names.length > 0) say(`\n${title}:\n${names.map((each) => `  - ${each}`).join('\n')}`);
  };
  list('Not run', [...skips, ...named('skips')]);
  list('Passed only when their file ran once more, alone', second);
  list('Longest', longest(all));
  list('Failed', [...failures, ...named('failures')]);
  const total = all.reduce((sum, { tally }) => add(sum, tally), beside);
  say(`\nTook ${Math.round((Date.now() - started) / 1000)} s.`);
  say(lastLine(total));
  process.exitCode = total.failed > 0 || isBuilt === false ? 1 : 0;
}
