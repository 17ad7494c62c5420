import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { scriptsOf } from '../support/scripts.ts';
import { dist } from './dist.ts';
import { filesIn, read } from './files.ts';

/** What the frameworks and the icons need to say; none of them is ever fetched. */
const knownAddresses = [
  /^http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/xlink|1999\/xhtml|2000\/svg|XML\/1998\/namespace)$/,
  // the beginning of a link to a line that is reached by WhatsApp: a person's press opens it, the program never does
  /^https:\/\/wa\.me\/\$\{/,
];

/** Ways of running text as code, or of turning text into markup. */
const foreignCode = [/\beval\s*\(/, /\bnew Function\b/, /document\.write/, /\bimport\s*\(\s*["'`]https?:/, /\bimportScripts\b/];

/** What WXT's own wrapper says when a background is written wrongly; ours is not. */
const wrapper = 'console.warn(`The background';

/** Preact and Lit may set innerHTML for whoever asks them to; the product never asks. */
const frameworkChunks = /^chunks\/(preact|define-once)\.js$/;

for (const browser of ['chrome', 'firefox'] as const) {
  const files = filesIn(dist(browser));
  const scripts = files.filter(({ path }) => path.endsWith('.js'));

  test(`the ${browser} package holds exactly the reviewed files (K11)`, async () => {
    const names = files.map(({ path }) => path).sort();
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(`../fixtures/package-${browser}.txt`);
  });

  test.each(['popup', 'sidepanel', 'app'])(
    `in the ${browser} package %s reads two files beside its own before the first question`,
    (page) => {
      const names = scriptsOf(dist(browser), `${page}.html`).map((path) => basename(path));
      expect(names.sort()).toEqual([`${page}.js`, 'first.js', 'preact.js'].sort());
    },
  );

  test(`the ${browser} package has no source map, no test and no foreign folder in it (K11)`, () => {
    expect(files.filter(({ path }) => /\.(map|ts|tsx)$|test|fixture/.test(path)).map(({ path }) => path)).toEqual([]);
    const paths = scripts.filter((file) => /(?:\/home\/|\/root\/|\/Users\/|[A-Z]:\\\\|node_modules)/.test(file.text()));
    expect(paths.map(({ path }) => path)).toEqual([]);
  });

  test(`no script of the ${browser} package makes code out of text (S4)`, () => {
    const hits = scripts.flatMap((file) => foreignCode.filter((rule) => rule.test(file.text())).map((rule) => `${file.path}: ${rule}`));
    const markup = scripts.filter((file) => /\.innerHTML\s*=[^=]/.test(file.text()) && !frameworkChunks.test(file.path));
    expect([...hits, ...markup.map(({ path }) => `${path}: innerHTML`)]).toEqual([]);
  });

  test(`no file of the ${browser} package names an address that could be asked (S3)`, () => {
    const found = files
      .filter(({ path }) => /\.(js|css|html)$/.test(path))
      .flatMap((file) => (file.text().match(/(?:https?|wss?):\/\/[^\s"'`)\\<]+/g) ?? []).map((address) => ({ path: file.path, address })));
    expect(found.filter(({ address }) => !knownAddresses.some((known) => known.test(address)))).toEqual([]);
  });

  test(`no script of the ${browser} package listens to messages of others (S5)`, () => {
    const hits = scripts.filter((file) => /onMessage(External)?\b|onConnect(External)?\b/.test(file.text()));
    expect(hits.map(({ path }) => path)).toEqual([]);
  });

  test(`the ${browser} package writes nothing to a console (P8)`, () => {
    const hits = scripts.filter((file) => /\bconsole\.(log|info|warn|error|debug)\b/.test(file.text().replaceAll(wrapper, '')));
    expect(hits.map(({ path }) => path)).toEqual([]);
  });
}

test('the rules see what they forbid', () => {
  expect(foreignCode.some((rule) => rule.test('const f = new Function("a")'))).toBe(true);
  expect(read('README.md')).toContain('Even Keel');
});
