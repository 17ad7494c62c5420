import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../widget/examples/built.ts';
import { type BrowserKind, variableOf } from '../widget/examples/find-browser.ts';
import { findOrInstall } from './support/browsers.ts';
import { add, type FileRead, lastLine, nothing, readReport, type Tally } from './support/tally.ts';
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

/** Checks that are no tests, and layers that could not run. */
let beside: Tally = nothing;
const failures: string[] = [];
const skips: string[] = [];
/** What came of each file of tests, by layer and file. */
const files = new Map<string, FileRead & { readonly layer: string }>();
/** Tests that passed only when their file ran again. */
const second: string[] = [];
let runs = 0;
/** So many files may fail and run again; where more do, something is broken. */
const mayRunAgain = 6;

const words = await check('generated files', 'tsx', ['shared/build/index.ts']);
const isBuilt = await check('build', 'npm', ['run', '--silent', 'build']);
// browsers are looked for, and installed, one after another: two package managers at once would lock each other out
const chromium = browserFor('chromium');
const others = [browserFor('firefox'), browserFor('webkit')] as const;
// three lanes for two cores, since a browser's tests also wait: each takes the next part when it has ended one, the long ones first
const parts: (() => Promise<unknown>)[] = [
  () => browserLayer(others[0], 'firefox'),
  () => browserLayer(chromium, 'extension', '1/6'),
  () => browserLayer(chromium, 'widget', '1/4'),
  () => layer('unit'),
  () => browserLayer(chromium, 'extension', '2/6'),
  () => browserLayer(chromium, 'widget', '2/4'),
  () => browserLayer(chromium, 'extension', '3/6'),
  () => browserLayer(chromium, 'widget', '3/4'),
  () => browserLayer(chromium, 'extension', '4/6'),
  () => browserLayer(chromium, 'widget', '4/4'),
  () => browserLayer(chromium, 'extension', '5/6'),
  () => browserLayer(chromium, 'extension', '6/6'),
  () => (words ? checks('types', typeRooms()) : Promise.resolve()),
  () => browserLayer(others[1], 'webkit'),
  () => check('lint and format', 'biome', ['ci', '--error-on-warnings', '.']),
  () => (isBuilt ? layer('house') : leaveOut('house', 'the build failed')),
];
await Promise.all([lane(), lane(), lane()]);
if (long) await browserLayer(chromium, 'long');
await again();
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

/** One layer, or one shard of it. */
async function layer(name: string, shard = '1/1'): Promise<void> {
  const label = `${name}${shard === '1/1' ? '' : ` ${shard}`}`;
  const { code, read } = await vitest(name, label, [`--shard=${shard}`]);
  for (const each of read) files.set(`${name} ${each.file}`, { ...each, layer: name });
  const of = (kind: 'passed' | 'failed'): number => read.reduce((sum, { tally }) => sum + tally[kind], 0);
  // a layer that lost its files, or whose every test was left out, would otherwise be green for ever
  if (of('passed') + of('failed') === 0) count(`the ${label} layer ran no test at all`, false);
  // an error outside any test (an unhandled rejection, a crash) fails the run too
  else if (code !== 0 && of('failed') === 0) count(`the ${label} tests ended with an error outside any test`, false);
}

/**
 * Files of a browser's tests that failed beside other lanes run once more, alone: a busy machine can cut a press in two. What passes only
 * then is named at the end, and a test that stands there every day is a bug.
 */
async function again(): Promise<void> {
  const failed = [...files.values()].filter((each) => each.failures.length > 0 && !['unit', 'house', 'long'].includes(each.layer));
  if (failed.length > mayRunAgain) return;
  for (const before of failed) {
    const { read } = await vitest(before.layer, `${before.layer}, once more and alone`, [before.file]);
    const after = read.find(({ file }) => file === before.file);
    if (!after) continue;
    files.set(`${before.layer} ${after.file}`, { ...after, layer: before.layer });
    second.push(...before.failures.filter((each) => !after.failures.includes(each)).map((each) => `${before.layer}: ${each}`));
  }
}

/** Runs tests of a layer. What they say is held until they have ended, so that lanes don't talk at once. */
async function vitest(name: string, label: string, args: readonly string[]): Promise<{ code: number; read: readonly FileRead[] }> {
  const report = join(reports.path, `${++runs}.json`);
  const began = Date.now();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, held } = await run('vitest', ['run', '--project', name, ...args, ...reporters], 'held');
  heading(`tests: ${label}, in ${Math.round((Date.now() - began) / 1000)} s`);
  say(held);
  return { code, read: existsSync(report) ? readReport(report) : [] };
}

async function leaveOut(name: string, reason: string): Promise<void> {
  heading(`tests: ${name}`);
  say(`Not run: ${reason}.`);
  beside = add(beside, { ...nothing, skipped: 1 });
  skips.push(`the whole ${name} layer (${reason})`);
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
function longest(all: readonly (FileRead & { readonly layer: string })[]): readonly string[] {
  const slow = [...all].sort((a, b) => b.seconds - a.seconds).slice(0, 10);
  return slow.map((each) => `${each.layer}: ${basename(each.file)}, ${Math.round(each.seconds)} s`);
}

function finish(): void {
  const all = [...files.values()];
  const named = (kind: 'failures' | 'skips'): readonly string[] =>
    all.flatMap((each) => each[kind].map((name) => `${each.layer}: ${name}`));
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
