import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Weighed } from './weighed.ts';

/** The country whose files are weighed: one with many lines. */
const country = 'FI';
/** Script and data for the first helpline: 1.8 times Lit saying hello, which took 5,138 bytes when it was measured (performance.md, goal 1). */
const first = 9_248;
/** With everything that is read once the page is quiet: 1.2 times a consent banner with its style, 14,042 bytes (goal 2). */
const quiet = 16_850;

/**
 * What is read when a person opens an exercise, and a card to understand by: each part with the words of one language, without what is
 * there already. Today's size and a twentieth: no goal names a number, so this one notices growth.
 */
const calm = 40_300;
const understand = 45_200;

const compressed = async (file: string): Promise<number> =>
  brotliCompressSync(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** A script and everything that it imports before it can run. */
async function closure(file: string, seen: Set<string> = new Set()): Promise<ReadonlySet<string>> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = await readFile(file, 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)) await closure(join(dirname(file), path), seen);
  return seen;
}

const sum = async (files: Iterable<string>): Promise<number> =>
  (await Promise.all([...files].map(compressed))).reduce((total, size) => total + size, 0);

/** What one language adds with the words of some parts, in the language that says most. */
async function largestLanguage(folder: string, parts: readonly string[]): Promise<number> {
  const files = (await readdir(folder)).filter((name) => parts.includes(name.split('.')[1] ?? ''));
  const tags = [...new Set(files.map((name) => name.split('.')[0] ?? ''))].filter((tag) => tag !== 'keys');
  const sizes = await Promise.all(
    tags.map((tag) => sum(files.filter((name) => name.startsWith(`${tag}.`)).map((name) => join(folder, name)))),
  );
  return Math.max(0, ...sizes) + (await sum(files.filter((name) => name.startsWith('keys.')).map((name) => join(folder, name))));
}

/** Weighs the built widget as a server sends it, with Brotli; nothing where it was not built. */
export async function weighWidget(folder: string): Promise<readonly Weighed[]> {
  const script = join(folder, 'wellbeing-widget.js');
  if (!existsSync(script)) return [];
  const lines = join(folder, 'directory', `${country}.json`);
  const data = existsSync(lines) ? [lines] : [];
  const scripts = await closure(script);
  const all = await closure(join(folder, 'parts', 'after.js'), new Set(scripts));
  const locales = join(folder, 'locales');
  /** A part that is read when a person opens it, with all that it needs beside what the page has when it is quiet, and its words. */
  const later = async (part: string, words: readonly string[]): Promise<number> => {
    const needed = new Set(all);
    for (const each of ['views', part]) await closure(join(folder, 'parts', `${each}.js`), needed);
    return (await sum([...needed].filter((file) => !all.has(file)))) + (await largestLanguage(locales, [...words, 'widget-views']));
  };
  return [
    { what: 'widget: first helpline, compressed', bytes: await sum([...scripts, ...data]), budget: first },
    {
      what: 'widget: with all that is read when the page is quiet, compressed',
      bytes: (await sum([...all, ...data])) + (await largestLanguage(locales, ['widget', 'widget-more'])),
      budget: quiet,
    },
    { what: 'widget: an exercise, when it is opened, compressed', bytes: await later('calm', ['calm']), budget: calm },
    {
      what: 'widget: a card to understand by, when it is opened, compressed',
      bytes: await later('understand', ['understand', 'calm', 'check-in']),
      budget: understand,
    },
  ];
}
