import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRegions } from '#shared/directory/region.ts';
import { languages } from '#shared/i18n/languages.ts';
import { filesIn } from '../../widget/build/files-in.ts';
import { plainWords } from '../../widget/build/plain-words.ts';
import { dayOfLists } from '../../widget/build/release-archive.ts';
import { wordpressArchive, wordpressFiles } from '../../widget/build/wordpress-plugin.ts';
import { catalogue, sentencesIn } from '../../widget/build/wordpress-words.ts';
import { built, root } from '../../widget/examples/built.ts';
import { isRunnable, onPath } from '../../widget/examples/find-browser.ts';
import type { FirstLines } from '../../widget/first-lines.ts';
import { firstViewHtml } from '../../widget/static/first-view.ts';
import { usualRooms, usualRules } from '../../widget/static/room.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { writePlugin } from '../support/wordpress/plugin-folder.ts';

const source = join(root, 'widget/wordpress');
const hasPhp = onPath('php').some(isRunnable);
const files = new Map(wordpressFiles().map(([path, bytes]) => [path, bytes]));
const text = (path: string): string => Buffer.from(files.get(path) ?? '').toString();

type Attributes = Readonly<Record<string, unknown>>;
let folder: { path: string; remove: () => Promise<void> };

beforeAll(async () => {
  folder = await temporaryFolder('wordpress-plugin');
  await writePlugin(folder.path);
});

afterAll(() => folder.remove());

/** What PHP draws for each set of attributes. */
function drawn(cases: readonly Attributes[]): readonly string[] {
  const php = spawnSync('php', [join(root, 'tests/support/wordpress/draw.php'), folder.path], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  });
  if (php.status !== 0) throw new Error(php.stderr + php.stdout);
  return JSON.parse(php.stdout) as string[];
}

test('the archive is one folder, the same bytes twice, with a filled-in version and no file of a test', () => {
  expect(wordpressArchive().equals(wordpressArchive())).toBe(true);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  for (const path of ['even-keel-wellbeing.php', 'readme.txt', 'block/block.json']) expect(text(path)).toContain(version);
  const unfilled = filesIn(source).filter((path) => /\{\{\w+\}\}/.test(text(path)));
  expect(unfilled).toEqual([]);
});

test('the plugin stores nothing, calls nobody and names no foreign host but the one of a link to WhatsApp', () => {
  const code = filesIn(source)
    .filter((path) => /\.(php|js)$/.test(path))
    .map(text)
    .join('\n');
  expect(
    /\b(add|update|set)_(option|transient|site_option|user_meta|post_meta)\b|\$wpdb|setcookie|wp_remote_|curl_|fsockopen|fetch\(|localStorage/.exec(
      code,
    ),
  ).toBeNull();
  expect(code.match(/https?:\/\/[\w.-]+/g)).toEqual(['https://wa.me']);
});

test('block and shortcode know exactly the attributes of the element', () => {
  const { attributes } = JSON.parse(text('block/block.json')) as { attributes: object };
  const manifest = JSON.parse(readFileSync(join(root, 'dist/widget/custom-elements.json'), 'utf8')) as {
    modules: readonly [{ declarations: readonly [{ attributes: readonly { name: string }[] }] }];
  };
  const names = manifest.modules[0].declarations[0].attributes.map(({ name }) => name).sort();
  expect(Object.keys(attributes).sort()).toEqual(names);
  const [, patterns = ''] = /return array\(([\s\S]*?)\n\t\);/.exec(text('includes/attributes.php')) ?? [];
  expect([...patterns.matchAll(/^\t\t'([a-z-]+)'/gm)].map(([, name]) => name).sort()).toEqual(names);
});

test('the block speaks every language of the house, in the words of the catalogue', () => {
  const found = sentencesIn(text('block/editor.js'));
  expect(found.length).toBeGreaterThan(25);
  for (const { tag } of languages.filter(({ tag: each }) => each !== 'en')) {
    const file = JSON.parse(text(`languages/even-keel-wellbeing-${tag}-even-keel-wellbeing-editor.json`)) as {
      locale_data: { messages: Record<string, readonly string[]> };
    };
    const words: Record<string, string> = { ...catalogue(tag, 'builder'), ...catalogue(tag, 'widget') };
    expect(found.filter(({ key, sentence }) => file.locale_data.messages[sentence]?.[0] !== words[key])).toEqual([]);
  }
  expect(() => sentencesIn("__('Not a sentence of ours', domain)")).toThrow('not in the catalogue');
});

test.runIf(hasPhp)('every file of PHP is without a fault of syntax', () => {
  const faults = filesIn(source)
    .filter((path) => path.endsWith('.php'))
    .map((path) => spawnSync('php', ['-l', join(folder.path, path)], { encoding: 'utf8' }))
    .filter(({ status }) => status !== 0);
  expect(faults.map(({ stdout }) => stdout)).toEqual([]);
});

const hostile = [
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '//evil.example/x',
  'FI"><img src=x onerror=alert(1)>',
  '</wellbeing-widget><script>alert(1)</script>',
  '[wellbeing]',
  'a\nb',
  'FI\n',
  '../../../wp-config',
  '&quot;><svg onload=alert(1)>',
  'data:text/html,<script>alert(1)</script>',
  'https://ok.example/"><script>',
];

const tags = new Set(['link', 'style', 'wellbeing-widget', 'div', 'p', 'strong', 'a', 'span', 'ul', 'li']);
const fits = (href: string): boolean => /^(tel:[\d+*%]+|sms:\d+|mailto:\S+|https:\/\/|\/)/.test(href);

/** What is wrong with the markup, read by the strictest rules: known tags, attributes in double quotes, no sign of markup elsewhere. */
function faultsOf(html: string, names: readonly string[]): readonly string[] {
  const found = [...html.matchAll(/<\/?([a-z-]+)((?:\s[a-z-]+(?:="[^"<>]*")?)*)>/g)];
  const rest = found.reduce((left, [whole]) => left.replace(whole, ''), html);
  const attributes = found.flatMap(([, tag = '', list = '']) =>
    [...list.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => ({ tag, name, value })),
  );
  const isKnown = ({ tag, name }: { tag: string; name: string }): boolean =>
    tag === 'wellbeing-widget'
      ? names.includes(name) || name === 'data-room'
      : ['rel', 'as', 'crossorigin', 'href', 'lang', 'dir'].includes(name);
  return [
    ...found.map(([, tag = '']) => tag).filter((tag) => !tags.has(tag)),
    ...(/[<>]/.test(rest) ? [rest] : []),
    ...attributes.filter((each) => !isKnown(each)).map(({ name }) => name),
    ...attributes.filter(({ name, value }) => name === 'href' && !fits(value)).map(({ value }) => value),
    ...(html.split('<wellbeing-widget').length === 2 ? [] : ['not one element']),
  ];
}

test.runIf(hasPhp)('whatever stands in an attribute, nothing of it becomes markup, script or a path', () => {
  const names = Object.keys((JSON.parse(text('block/block.json')) as { attributes: object }).attributes);
  const cases: Attributes[] = [
    ...names.flatMap((name) => hostile.map((value) => ({ country: 'FI', [name]: value }))),
    ...names.map((name) => ({ [name]: ['not', 'a', 'text'] })),
    { onclick: 'alert(1)', style: 'x', class: 'y', 0: 'country' },
  ];
  const pages = drawn(cases);
  for (const [index, html] of pages.entries()) expect([cases[index], faultsOf(html, names)]).toEqual([cases[index], []]);
});

test.runIf(hasPhp)('the place of the card is kept as high as the build says, once on a page, and nothing where no card stands', () => {
  const cases: readonly (readonly [name: string | null, isFirst: boolean, attributes: Attributes])[] = [
    ['en-card', true, { country: 'FI' }],
    ['en-card', false, { country: 'SE', audience: 't13', lang: 'sv' }],
    ['fi-card', true, { lang: 'fi', topic: 'grief school' }],
    ['ar-more', true, { lang: 'ar', help: 'always' }],
    ['en-more', true, { audience: 'helper' }],
    ['fi-more', true, { lang: 'fi', topic: 'school violence' }],
    ['most', true, { pack: '/pack.json' }],
    ['most', false, { layout: 'list', country: 'FI' }],
    [null, false, { layout: 'button' }],
    [null, false, { layout: 'bar' }],
  ];
  const rules = usualRules();
  const seen = drawn(cases.map(([, , attributes]) => attributes)).map((html) => [
    /<wellbeing-widget[^>]* data-room="([^"]+)"/.exec(html)?.[1] ?? null,
    /<style>([^<]*)<\/style><wellbeing-widget/.exec(html)?.[1] ?? null,
  ]);
  expect(seen).toEqual(cases.map(([name, isFirst]) => [name, name && isFirst ? rules[name] : null]));
  expect(rules['en-card']).toContain(`min-block-size: ${usualRooms.en.card.wide}rem`);
});

/** Markup with what is written in two ways written in one. */
const plain = (html: string): string =>
  html
    .replace(/\s*\n\s*/g, '')
    .replaceAll('&#38;', '&amp;')
    .replaceAll('&#34;', '&quot;')
    .replaceAll('&#60;', '&lt;')
    .replaceAll('&#62;', '&gt;')
    .replaceAll('&#039;', "'");

/** A part of the country that a page names: lines of one stand before the others; where none is named they may stand together. */
const parts: Readonly<Record<string, readonly (string | null)[]>> = {
  GB: ['GB-ENG', null],
  CA: ['CA-QC'],
  AT: ['AT-7'],
  FI: ['FI-18'],
  US: ['US-TX'],
};

test.runIf(hasPhp)('number and lines are those of the widget, for every country, language, audience, topic and part', () => {
  const day = dayOfLists(built.widget);
  const wanted = allRegions().flatMap((country) =>
    languages.flatMap(({ tag: language }) =>
      (['adult', 'c6', 't13', 'helper'] as const).flatMap((audience) =>
        [[], ['violence'], ['grief', 'school']].flatMap((topics) =>
          (parts[country] ?? [null]).map((subdivision) => ({ country, language, audience, topics, subdivision })),
        ),
      ),
    ),
  );
  const pages = drawn(
    wanted.map(({ language, topics, subdivision, ...rest }) => ({
      ...rest,
      ...(subdivision && { subdivision }),
      lang: language,
      topic: topics.join(' '),
      exit: 'off',
    })),
  );
  const lines = (country: string): FirstLines | null => {
    const file = text(`wellbeing/directory/${country}.json`);
    return file ? (JSON.parse(file) as FirstLines) : null;
  };
  const others = wanted.filter((each, index) => {
    const [, inside = ''] = /<div[^>]*>(.*)<\/div><\/wellbeing-widget>$/s.exec(pages[index] ?? '') ?? [];
    return plain(inside) !== plain(firstViewHtml({ ...each, lines: lines(each.country), ...plainWords(each.language, day), most: 2 }));
  });
  expect(wanted.length).toBeGreaterThan(6000);
  expect(others).toEqual([]);
});
