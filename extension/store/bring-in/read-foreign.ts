import { fail, ok, type Result } from '#shared/result.ts';
import { isDaylio, readDaylio } from './daylio.ts';
import type { Foreign } from './foreign.ts';
import { isPixels, readPixels } from './pixels.ts';
import { readTable, type Table } from './read-table.ts';
import { readText } from './read-text.ts';

/** A file that was understood, or a table of which the person has to say what its columns are. */
export type Read = { readonly kind: 'foreign'; readonly foreign: Foreign } | { readonly kind: 'table'; readonly table: Table };

/** The largest file, in bytes: thirty years of ten entries a day with a page each are less. */
export const foreignLimit = 50_000_000;

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Finds out what a file of another app is. Nothing is changed by it. Fails with `import-large`; with
 * `import-foreign-empty`, `-binary` (no text), `-json` (no list of days with scores) or `-rows` (no table).
 */
export function readForeign(bytes: Uint8Array): Result<Read> {
  if (bytes.length > foreignLimit) return fail('import-large', { megabytes: Math.ceil(bytes.length / 1e6), limit: foreignLimit / 1e6 });
  const text = readText(bytes)?.replace(/^\uFEFF/, '');
  if (text === undefined) return fail('import-foreign-binary');
  if (text.trim() === '') return fail('import-foreign-empty');
  if (/^\s*[[{]/.test(text)) {
    const value = json(text);
    return isPixels(value) ? ok({ kind: 'foreign', foreign: readPixels(value) }) : fail('import-foreign-json');
  }
  const table = readTable(text);
  if (!table) return fail('import-foreign-rows');
  return ok(isDaylio(table) ? { kind: 'foreign', foreign: readDaylio(table) } : { kind: 'table', table });
}
