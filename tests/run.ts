import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../widget/examples/built.ts';
import { type BrowserKind, variableOf } from '../widget/examples/find-browser.ts';
import { findOrInstall } from './support/browsers.ts';
import { add, lastLine, nothing, type Read, readReport, type Tally } from './support/tally.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/**
 * `npm test`: types, lint, build, then each layer of tests, and one line that adds everything up.
 * `--long` adds the loops that take many minutes.
 */
const long = process.argv.includes('--long');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const reports = await temporaryFolder('reports');
const started = Date.now();

let total: Tally = nothing;
const failures: string[] = [];
const skips: string[] = [];

const words = await check('generated files', 'tsx', ['shared/build/index.ts']);
if (words) await checks('types', typeRooms());
await check('lint and format', 'biome', ['ci', '--error-on-warnings', '.']);
const isBuilt = await check('build', 'npm', ['run', '--silent', 'build']);
await layer(['unit']);
await (isBuilt ? layer(['house']) : leaveOut('house', 'the build failed'));
await browserLayer('chromium', 'extension');
await browserLayer('chromium', 'widget');
await browserLayer('firefox', 'firefox');
await browserLayer('webkit', 'webkit');
if (long) await browserLayer('chromium', 'long');
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
  for (const room of rooms) if ((await run('tsc', ['-p', room, '--noEmit'])) !== 0) bad.push(room);
  count(`${name}${bad.length > 0 ? ` in ${bad.join(', ')}` : ''}`, bad.length === 0);
}

async function check(name: string, command: string, args: readonly string[]): Promise<boolean> {
  heading(name);
  const good = (await run(command, args)) === 0;
  count(name, good);
  return good;
}

async function browserLayer(kind: BrowserKind, project: string): Promise<void> {
  if (!isBuilt) return leaveOut(project, 'the build failed');
  const found = findOrInstall(kind, say);
  if (!found.ok) return leaveOut(project, found.reason);
  process.env[variableOf(kind)] = found.path;
  await layer([project]);
}

async function layer(projects: readonly string[]): Promise<void> {
  const name = projects.join(', ');
  heading(`tests: ${name}`);
  const file = join(reports.path, `${projects.join('-')}.json`);
  const choice = projects.flatMap((project) => ['--project', project]);
  const code = await run('vitest', ['run', ...choice, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
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

/** Runs a program of this project; its output goes straight through. */
function run(command: string, args: readonly string[]): Promise<number> {
  const path = `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`;
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32',
  });
  return new Promise((done) => {
    child.on('error', (error) => {
      say(String(error));
      done(127);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

function finish(): void {
  if (skips.length > 0) say(`\nNot run:\n${skips.map((each) => `  - ${each}`).join('\n')}`);
  if (failures.length > 0) say(`\nFailed:\n${failures.map((each) => `  - ${each}`).join('\n')}`);
  say(`\nTook ${Math.round((Date.now() - started) / 1000)} s.`);
  say(lastLine(total));
  process.exitCode = total.failed > 0 || isBuilt === false ? 1 : 0;
}
