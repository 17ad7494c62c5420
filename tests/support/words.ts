import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../widget/examples/built.ts';

export type Tag = 'en' | 'fi' | 'ar';
const locales = join(root, 'shared', 'i18n', 'locales');
const read = new Map<Tag, ReadonlyMap<string, string>>();

/** A text of the catalogue with its parameters filled in. A key that is not there is a mistake of the test, said at once. */
export function word(key: string, params: Readonly<Record<string, string | number>> = {}, tag: Tag = 'en'): string {
  const text = catalogue(tag).get(key) ?? catalogue('en').get(key);
  if (text === undefined) throw new Error(`the English catalogue has no "${key}"`);
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole));
}

/** The same as a pattern: every parameter that is not given matches any text. */
export function pattern(key: string, tag: Tag = 'en'): RegExp {
  const parts = word(key, {}, tag).split(/\{\w+\}/u);
  // a quote in a pattern breaks the selector that Playwright makes of it
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll("'", '.')).join('.+'), 'u');
}

function catalogue(tag: Tag): ReadonlyMap<string, string> {
  const known = read.get(tag);
  if (known) return known;
  const folder = join(locales, tag);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const entries = files.flatMap((name) => Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>));
  const made = new Map(entries);
  read.set(tag, made);
  return made;
}
