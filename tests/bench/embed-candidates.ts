import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { built, root } from '../../widget/examples/built.ts';
import { roomLine } from '../support/room-line.ts';

/** One thing that a page can carry. */
export interface Candidate {
  readonly name: string;
  /** In the head and between the two paragraphs of the host page; `{files}` is the address of the second origin. */
  readonly head: string;
  readonly body: string;
  /** An expression that gives the elements whose text counts, of which one must be seen; runs in the page and in its frames. */
  readonly text: string;
  readonly policy?: string;
}

/** What lies on the second origin: path to text. */
export type Files = Readonly<Record<string, string>>;

/** Twelve made-up lines, as long as real ones. */
const lines = Array.from({ length: 12 }, (_, index) => ({
  name: `Example line ${index + 1}`,
  number: `000 00${10 + index}`,
  hours: 'every day 9–21',
}));
const asHtml = `<ul id="lines">${lines.map(({ name, number, hours }) => `<li>${name} <a href="tel:${number}">${number}</a> ${hours}</li>`).join('')}</ul>`;
const listText = "[document.querySelector('#lines a')]";

const litHello = `import { LitElement, html } from 'lit';
customElements.define('hello-lit', class extends LitElement { render() { return html\`<p>Hello</p>\`; } });`;
const litList = `import { LitElement, html } from 'lit';
const lines = ${JSON.stringify(lines)};
customElements.define('list-lit', class extends LitElement {
  render() { return html\`<ul>\${lines.map(({ name, number, hours }) => html\`<li>\${name} <a href="tel:\${number}">\${number}</a> \${hours}</li>\`)}</ul>\`; }
});`;

const consent = `import { run } from '{files}/cookieconsent.esm.js';
run({ hideFromBots: false, categories: { necessary: { enabled: true, readOnly: true }, analytics: {} }, language: { default: 'en', translations: { en: {
  consentModal: { title: 'We use cookies', description: 'Some are needed, others count visits.', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Choose' },
  preferencesModal: { title: 'Cookies', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Save', sections: [{ title: 'Needed', description: 'Always on.', linkedCategory: 'necessary' }] },
} } } });`;

const fallback =
  '<p class="fallback">If you or someone is in danger now, call <a href="tel:112">112</a>.</p><p class="fallback">Kriisipuhelin <a href="tel:09 2525 0111">09 2525 0111</a></p>';
/** The lines that the widget's README gives a site to copy. */
const own = {
  head: `<link rel="preload" as="fetch" crossorigin href="{files}/wellbeing/directory/FI.json"><script type="module" src="{files}/wellbeing/wellbeing-widget.js"></script>${roomLine()}`,
  body: `<wellbeing-widget country="FI">${fallback}</wellbeing-widget>`,
  drawn: "document.querySelector('wellbeing-widget')?.shadowRoot?.querySelector('.lines a')",
  written: "document.querySelector('.fallback a')",
} as const;

export const names = {
  none: 'the page alone',
  list: 'HTML list',
  frame: 'iframe with the list',
  hello: 'Lit hello',
  litList: 'Lit list, data inside',
  date: 'one date in another zone',
  consent: 'vanilla-cookieconsent',
  altcha: 'altcha',
  own: 'Even Keel, its own lines',
  withFallback: 'Even Keel, any line',
  blocked: 'Even Keel, script blocked',
} as const;

const module = (path: string): string => `<script type="module" src="{files}/${path}"></script>`;

/** Everything that is compared, in the order in which it is told. */
export const candidates: readonly Candidate[] = [
  { name: names.none, head: '', body: '', text: "[document.querySelector('h1')]" },
  { name: names.list, head: '', body: asHtml, text: listText },
  { name: names.frame, head: '', body: '<iframe title="Lines" src="{files}/list.html" width="600" height="300"></iframe>', text: listText },
  {
    name: names.hello,
    head: module('lit-hello.js'),
    body: '<hello-lit></hello-lit>',
    text: "[document.querySelector('hello-lit')?.shadowRoot?.querySelector('p')]",
  },
  {
    name: names.litList,
    head: module('lit-list.js'),
    body: '<list-lit></list-lit>',
    text: "[document.querySelector('list-lit')?.shadowRoot?.querySelector('a')]",
  },
  {
    // what a browser takes to make its first formatter: whoever says when a line opens pays it, unless the page already has
    name: names.date,
    head: '',
    body: "<p id=date></p><script>document.querySelector('#date').textContent = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Helsinki', timeStyle: 'short' }).format(0)</script>",
    text: "[document.querySelector('#date')]",
  },
  {
    name: names.consent,
    head: `<link rel="stylesheet" href="{files}/cookieconsent.css"><script type="module">${consent}</script>`,
    body: '',
    text: "[document.querySelector('#cc-main .cm__title')]",
  },
  {
    name: names.altcha,
    head: module('altcha.min.js'),
    body: '<altcha-widget challenge="/challenge"></altcha-widget>',
    text: "[document.querySelector('altcha-widget label')]",
  },
  { name: names.own, ...own, text: `[${own.drawn}]` },
  { name: names.withFallback, ...own, text: `[${own.drawn}, ${own.written}]` },
  { name: names.blocked, ...own, text: `[${own.written}]`, policy: "script-src 'none'" },
];

/** Makes and gathers the files of all candidates. Says where the widget's lines come from. */
export async function candidateFiles(say: (line: string) => void): Promise<Files> {
  const { resolve } = createRequire(import.meta.url);
  const consentFolder = join(resolve('vanilla-cookieconsent/package.json'), '..', 'dist');
  const altchaFile = join(resolve('altcha'), '..', 'altcha.min.js');
  return {
    ...widgetFiles(say),
    '/list.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lines</title>${asHtml}</html>`,
    '/lit-hello.js': await bundled('lit-hello', litHello),
    '/lit-list.js': await bundled('lit-list', litList),
    '/cookieconsent.esm.js': readFileSync(join(consentFolder, 'cookieconsent.esm.js'), 'utf8'),
    '/cookieconsent.css': readFileSync(join(consentFolder, 'cookieconsent.css'), 'utf8'),
    '/altcha.min.js': readFileSync(altchaFile, 'utf8'),
  };
}

function widgetFiles(say: (line: string) => void): Files {
  const files = readdirSync(built.widget, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const read = files.map(({ parentPath, name }) => join(parentPath, name));
  const all = Object.fromEntries(
    read.map((path) => [`/wellbeing/${path.slice(built.widget.length + 1).replaceAll('\\', '/')}`, readFileSync(path, 'utf8')]),
  );
  if (existsSync(join(built.widget, 'directory', 'FI.json'))) return all;
  say('  The built widget has no directory: the small made-up one of the tests is served in its place.');
  const fixture = (name: string): string => readFileSync(join(root, 'tests', 'fixtures', name), 'utf8');
  return {
    ...all,
    '/wellbeing/directory/FI.json': fixture('first-lines.json'),
    '/wellbeing/directory/FI.more.json': fixture('first-lines-more.json'),
    '/wellbeing/directory/FI.all.json': fixture('all-lines.json'),
  };
}

/** A source as one small file, bundled as the product is. */
async function bundled(name: string, source: string): Promise<string> {
  const id = `virtual:${name}`;
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'from-text',
        resolveId: (wanted) => (wanted === id ? `\0${id}` : null),
        load: (wanted) => (wanted === `\0${id}` ? source : null),
      },
    ],
    build: { write: false, target: 'chrome123', modulePreload: false, rolldownOptions: { input: id } },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error(`${name} was not bundled`);
  return output.output[0].code;
}
