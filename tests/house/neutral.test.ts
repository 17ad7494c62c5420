import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { topics } from '../../shared/directory/topics.ts';
import { packs } from '../../shared/exercises/packs.ts';
import { languages } from '../../shared/i18n/languages.ts';
import { root } from '../../widget/examples/built.ts';
import { filesIn, readJson } from './files.ts';

/**
 * What somebody else may see over a shoulder, in a list of extensions, on a lock screen or in a browser's History tells nothing about the
 * person (assurance P2). The words are beginnings, so that every ending is found; each language its own.
 */
const telling: Readonly<Record<string, RegExp>> = {
  en: /\b(cris[ie]s|emergenc|suicid|self.?harm|mental|depress|anxi|panic|distress|abus|violen|trauma|therap|counsel|psych|disorder|illness|symptom|patient|diagnos|addict|griev|grief|lonel|sad\b|mood|feeling|emotion|diary|check.?in)/i,
  fi: /(kriisi|hätä|itsemurh|itsetuho|mielenterve|mielial|masen|ahdist|paniik|väkival|traum|terap|neuvont|psyk|häiriö|sairau|oire|potila|diagno|riippuvu|sure|suru|yksinäi|tunne|tuntei|päiväkirj)/i,
  ar: /(أزم|طوار|انتحار|إيذاء|نفسي|اكتئاب|قلق|هلع|ضيق|عنف|إساء|صدم|علاج|إرشاد|اضطراب|مرض|مريض|أعراض|تشخيص|إدمان|حزن|فقد|وحد|مزاج|مشاعر|يوميات)/,
};

/** Titles of pages and of the toolbar, and everything that a notification can say. */
const isSeen = (key: string): boolean =>
  /^(common\.(name|notes)|reminder\.(title|snooze|text\.\d+)|violence\.neutral|understand\.ui\.more-support)$/.test(key);

const catalogueOf = (tag: string): Readonly<Record<string, string>> => {
  const folder = `shared/i18n/locales/${tag}`;
  return Object.assign({}, ...readdirSync(join(root, folder)).map((name) => readJson<object>(`${folder}/${name}`)));
};

test.each(languages.map(({ tag }) => tag))('names, titles, tooltips and reminders tell nothing of what this is for: %s (P2)', (tag) => {
  const seen = Object.entries(catalogueOf(tag)).filter(([key]) => isSeen(key));
  expect(seen.length).toBeGreaterThanOrEqual(12);
  expect(seen.filter(([, text]) => telling[tag]?.test(text))).toEqual([]);
  // the control: the same look finds what the help itself is called
  expect(Object.entries(catalogueOf(tag)).filter(([, text]) => telling[tag]?.test(text)).length).toBeGreaterThan(50);
});

/** Words of the closed list of topics, and of packs, that name nothing by themselves. */
const harmless = [
  'child',
  'online',
  'safety',
  'emotional',
  'use',
  'health',
  'older',
  'people',
  'things',
  'to',
  'do',
  'advice',
  'standing',
  'by',
];

/** What a name of a file is made of. */
const partsOf = (path: string): readonly string[] => path.toLowerCase().split(/[^a-z]+/);

test('no file of the widget is named after a topic: the log of a host and the cache of a shared computer tell nothing (P2)', () => {
  const named = [...topics.map(({ id }) => id), ...packs.flatMap((pack) => pack.topics)]
    .flatMap((id) => id.split('-'))
    .filter((each) => !harmless.includes(each));
  const isTelling = (path: string): boolean =>
    partsOf(path).some((part) => named.includes(part) || /^(violen|abus|suicid|crisis)/.test(part));
  const paths = filesIn(join(root, 'dist/widget')).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter(isTelling)).toEqual([]);
  // the control: names that were there
  expect(['parts/violence.js', 'locales/fi.suicide.js'].filter(isTelling)).toHaveLength(2);
});

interface Named {
  readonly name: string;
  readonly short_name?: string;
  readonly description: string;
  readonly action: { readonly default_title: string };
  readonly commands?: Readonly<Record<string, { readonly description?: string }>>;
  readonly sidebar_action?: { readonly default_title: string };
}

test.each(['chrome', 'firefox'])(
  'the %s manifest names it so that a list of extensions tells nothing, and so do its pages and files (P2)',
  (browser) => {
    const manifest = readJson<Named>(`dist/extension/${browser}-mv3/manifest.json`);
    const folder = join(root, `dist/extension/${browser}-mv3`);
    const pages = filesIn(folder).filter(({ path }) => path.endsWith('.html'));
    const titles = pages.map((page) => /<title>(.*?)<\/title>/.exec(page.text())?.[1] ?? '');
    expect(titles.length).toBeGreaterThanOrEqual(3);
    const commands = Object.values(manifest.commands ?? {}).flatMap(({ description }) => description ?? []);
    const names = [manifest.name, manifest.short_name ?? '', manifest.action.default_title, manifest.sidebar_action?.default_title ?? ''];
    expect([...names, ...commands, ...titles].filter((text) => telling['en']?.test(text))).toEqual([]);
    // what a store shows may say what it does, but nothing of an illness or a danger
    expect(manifest.description.replace('check-ins', '')).not.toMatch(telling['en'] ?? /./);
  },
);
