import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nearestLanguage } from '#shared/i18n/languages.ts';
import { writeNpmPackage } from '../../widget/build/npm-package.ts';
import { plainWords } from '../../widget/build/plain-words.ts';
import { dayOfLists } from '../../widget/build/release-archive.ts';
import { built, root } from '../../widget/examples/built.ts';
import { serveSite, widgetFiles } from '../../widget/examples/site.ts';
import type { FirstLines } from '../../widget/first-lines.ts';
import type { FirstViewOptions } from '../../widget/npm/first-view.d.ts';
import { firstViewHtml } from '../../widget/static/first-view.ts';
import { startPlainChromium } from '../support/plain-chromium.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);

let folder: { path: string; remove: () => Promise<void> };
/** Where the package was written, and the project of somebody who installed it. */
let pack = '';
let project = '';
let packed: readonly string[] = [];

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

beforeAll(async () => {
  folder = await temporaryFolder('npm-package');
  [pack, project] = [join(folder.path, 'package'), join(folder.path, 'project')];
  writeNpmPackage(built.widget, pack);
  await mkdir(project);
  const { stdout } = await run('npm', ['pack', '--json', '--offline', '--ignore-scripts', '--pack-destination', folder.path], {
    cwd: pack,
  });
  const [made] = JSON.parse(stdout) as Packed[];
  packed = made?.files.map(({ path }) => path) ?? [];
  await writeFile(join(project, 'package.json'), '{ "name": "a-school", "private": true, "type": "module" }');
  const archive = join(folder.path, made?.filename ?? '');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', archive], { cwd: project });
});

afterAll(() => folder.remove());

const inPackage = (name: string): Promise<string> => readFile(join(pack, name), 'utf8');

test('the package passes publint, carries every file of the widget, and none that belongs elsewhere', async () => {
  const { messages, pkg } = await publint({ pkgDir: pack, pack: 'npm', strict: true });
  expect(messages.map((each) => formatMessage(each, pkg ?? {}, { color: false }))).toEqual([]);
  const own = (await readdir(built.widget, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).length;
  // LICENSE, README, package.json, the first view and its types; the manifest of the element moves to the top
  expect(packed).toHaveLength(own + 5);
  expect(packed).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'custom-elements.json', 'wellbeing/wellbeing-widget.js']));
  expect(packed.filter((path) => /\.map$|(?<!\.d)\.ts$|test|node_modules/.test(path))).toEqual([]);
});

test('version and licence are those of the project, and nothing runs at the install', async () => {
  const whole = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { version, license, ...rest } = JSON.parse(await inPackage('package.json')) as Record<string, unknown>;
  expect([version, license]).toEqual([whole['version'], whole['license']]);
  expect(Object.keys(rest).filter((key) => /^scripts$|dependencies$|^private$/i.test(key))).toEqual([]);
});

test('types and manifest name the same attributes and events, and the manifest leads to the script', async () => {
  interface Element {
    readonly attributes: readonly { readonly name: string }[];
    readonly events: readonly { readonly name: string }[];
    readonly members?: readonly { readonly name: string }[];
  }
  const manifest = JSON.parse(await inPackage('custom-elements.json')) as {
    readonly modules: readonly [{ readonly path: string; readonly declarations: readonly [Element] }];
  };
  const [{ path, declarations }] = manifest.modules;
  expect(packed).toContain(path);
  const types = await inPackage('wellbeing/wellbeing-widget.d.ts');
  const [, attributes = ''] = /WellbeingWidgetAttributes \{([\s\S]*?)\n\}/.exec(types) ?? [];
  const named = (text: string): readonly string[] => [...text.matchAll(/^ {2}'?([a-z-]+)'?\??:/gm)].map(([, name = '']) => name).sort();
  expect(named(attributes)).toEqual(declarations[0].attributes.map(({ name }) => name).sort());
  const [, events = ''] = /WellbeingWidgetEventMap \{([\s\S]*?)\n\}/.exec(types) ?? [];
  // the analyzer names the event whose name is put together in the code once more, without a name
  const listed = new Set(declarations[0].events.map(({ name }) => name).filter((name) => name));
  expect(named(events)).toEqual([...listed].sort());
  expect(declarations[0].members?.filter(({ name }) => name.startsWith('#'))).toEqual([]);
});

const page = `import type { WellbeingWidgetAttributes } from '@even-keel/widget';
import { firstView } from '@even-keel/widget/first-view';
export const html: string = firstView({ country: 'FI', audience: 'c6', topics: ['grief'] });
// @ts-expect-error: there is no such audience
firstView({ country: 'FI', audience: 'teen' });
const wanted: WellbeingWidgetAttributes = { country: 'FI', lang: 'sv', audience: 't13' };
const widget = document.createElement('wellbeing-widget');
for (const [name, value] of Object.entries(wanted)) widget.setAttribute(name, value);
widget.addEventListener('wellbeing-contact', (event) => console.log(event.type));
document.addEventListener('wellbeing-exit', (event: Event) => console.log(event.bubbles));
document.querySelector('wellbeing-widget')?.remove();
// @ts-expect-error: there is no such layout
export const wrong: WellbeingWidgetAttributes = { layout: 'sideways' };
// @ts-expect-error: no event has a detail
widget.addEventListener('wellbeing-contact', ({ detail }) => console.log(detail));
`;

test.each(['bundler', 'nodenext'])('somebody else can write TypeScript against it, resolved as %s does', async (resolution) => {
  await writeFile(join(project, 'page.ts'), page);
  const options = ['--strict', '--noEmit', '--target', 'es2023', '--lib', 'es2023,dom', '--types', ''];
  const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
  const how = [...options, '--module', module, '--moduleResolution', resolution, '--ignoreConfig', 'page.ts'];
  const { stdout } = await run(join(root, 'node_modules/.bin/tsc'), how, { cwd: project }).catch((error: { stdout: string }) => error);
  expect(stdout).toBe('');
});

test('a site that is built gets number and lines as HTML, the same that the builder writes, and no page without its number by a slip', async () => {
  const cases: readonly FirstViewOptions[] = [
    { country: 'FI' },
    { country: 'GB', subdivision: 'GB-ENG', topics: ['violence'], language: 'en-GB', most: 2 },
    { country: 'IR', language: 'ar', audience: 'c10' },
    { country: 'KP', language: 'fi' },
  ];
  const script = `import { firstView } from '@even-keel/widget/first-view';
    console.log(JSON.stringify(${JSON.stringify(cases)}.map((each) => firstView(each))));`;
  await writeFile(join(project, 'build.js'), script);
  const { stdout } = await run('node', ['build.js'], { cwd: project });
  const wanted = cases.map(({ language = 'en', audience = 'adult', topics = [], ...rest }) => {
    const path = join(built.widget, `directory/${rest.country}.json`);
    const lines = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as FirstLines) : null;
    return firstViewHtml({
      ...rest,
      language,
      audience,
      topics,
      lines,
      ...plainWords(nearestLanguage([language]), dayOfLists(built.widget)),
    });
  });
  expect(JSON.parse(stdout)).toEqual(wanted);
  expect(wanted[1]).toMatch(/999[\s\S]*National Domestic Abuse Helpline/);
  for (const wrong of ["{ country: 'fi' }", "{ country: 'FI', audience: 'teen' }"]) {
    await writeFile(
      join(project, 'wrong.js'),
      `import { firstView } from '@even-keel/widget/first-view';
firstView(${wrong});`,
    );
    await expect(run('node', ['wrong.js'], { cwd: project })).rejects.toThrow('RangeError');
  }
});

test('the lines of the README for a site that is built run as they stand, and without script the page has number, lines and the way out', async () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(await inPackage('README.md')) ?? [];
  await writeFile(join(project, 'from-readme.js'), `const page = { write: (text) => console.log(text) };\n${code}`);
  const { stdout } = await run('node', ['from-readme.js'], { cwd: project });
  expect(stdout).not.toContain('shadowroot');
  const browser = await startPlainChromium();
  try {
    const opened = await browser.page({ javaScriptEnabled: false });
    await opened.setContent(stdout);
    const inside = opened.locator('wellbeing-widget[country="GB"]');
    await inside.getByRole('link', { name: '999', exact: true }).waitFor();
    expect(await inside.getByRole('listitem').count()).toBe(3);
    await inside.getByRole('link', { name: 'Leave this page' }).waitFor();
  } finally {
    await browser.close();
  }
});

test('copied as the README says, its page draws number, lines and the second language', async () => {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A school</title><main><h1>A school</h1>
    <wellbeing-widget country="FI" lang="ar"></wellbeing-widget></main><script type="module" src="/wellbeing/wellbeing-widget.js"></script></html>`;
  const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";
  const files = widgetFiles(join(project, 'node_modules/@even-keel/widget/wellbeing'));
  const site = await serveSite(() => ({ ...files, '/': { type: 'text/html', policy, read: () => html } }), 4620);
  const browser = await startPlainChromium();
  try {
    const opened = await browser.page();
    opened.setDefaultTimeout(10_000);
    await opened.goto(site.address);
    await opened.locator('.w[dir="rtl"] .sos').getByRole('link', { name: '112', exact: true }).waitFor();
    await expect.poll(() => opened.locator('.lines li').count()).toBe(3);
  } finally {
    await browser.close();
    await site.close();
  }
});
