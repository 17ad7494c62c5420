import type { Checkin } from '#shared/checkin/checkin.ts';
import { parseCheckin } from '#shared/checkin/parse-checkin.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';
import { toBytes, toHex } from './bytes.ts';
import { isItemKey } from './item-names.ts';
import { metaKey } from './shelf.ts';

const format = 'even-keel';

/** Version 1 had check-ins only, and no counts. It is read as ever. */
const version = 2;

/** The largest file that is read, in megabytes (assurance S10). Ten years of several check-ins a day with notes stay far below. */
export const importLimit = 200;

/** Anything kept that is not a check-in, as it lies in the store: its name, the version of its form, its value. */
export interface BackupItem {
  readonly name: string;
  readonly v: number;
  readonly value: unknown;
}

/** What a backup holds. */
export interface Contents {
  readonly checkins: readonly Checkin[];
  readonly items: readonly BackupItem[];
}

/** A backup that was read: what can come in, and which entries can't be placed (their place in the file, from 1). */
export interface ImportPreview extends Contents {
  readonly unreadable: readonly number[];
  /** When it was made; null when the file does not say. */
  readonly made: Instant | null;
  /** False when the file is not as it was written: its counts or its check sum do not fit. What is readable still is. */
  readonly intact: boolean;
}

const sumOf = async (list: unknown): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', toBytes(JSON.stringify(list)))));

/** The whole record as one readable JSON document. Anyone who has the file can read it; `backup-age.ts` closes it. */
export async function exportRecord({ checkins, items }: Contents, made: Instant): Promise<string> {
  const counts = { checkins: checkins.length, items: items.length };
  const sha256 = await sumOf([checkins, items]);
  return `${JSON.stringify({ format, version, made, counts, sha256, checkins, items }, null, 1)}\n`;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Within ECMAScript's dates, less a day, so that any clock can write it. */
const isInstant = (value: unknown): value is Instant => typeof value === 'number' && Math.abs(value) < 8.64e15 - 86_400_000;

function parseDocument(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) && Object.hasOwn(value, 'format') && value['format'] === format ? value : null;
  } catch {
    return null;
  }
}

/** Names of the store's own making: months come as check-ins, and what was set aside stays where it is. */
export const isItemName = (name: unknown): name is string =>
  typeof name === 'string' && /^[a-z][a-z-]{0,39}$/.test(name) && isItemKey(name) && name !== metaKey;

const itemsOf = (value: unknown): readonly BackupItem[] =>
  (Array.isArray(value) ? value : []).flatMap((each: unknown) => {
    if (!isFields(each) || !isItemName(each['name']) || !Number.isInteger(each['v']) || !Object.hasOwn(each, 'value')) return [];
    return [{ name: each['name'], v: each['v'] as number, value: each['value'] }];
  });

async function isIntact(document: Fields): Promise<boolean> {
  if (document['version'] === 1) return true;
  const { checkins, items, sha256 } = document;
  return sha256 === (await sumOf([checkins, items]));
}

/** Reads the text of a backup. Fails with `import-file` or `import-newer`; nothing is changed by it. */
export async function readExport(text: string): Promise<Result<ImportPreview>> {
  const document = parseDocument(text);
  if (!document || !Array.isArray(document['checkins'])) return fail('import-file');
  if (!Number.isInteger(document['version'])) return fail('import-file');
  if ((document['version'] as number) > version) return fail('import-newer');
  const results = document['checkins'].map(parseCheckin);
  return ok({
    checkins: results.flatMap((result) => (result.ok ? [result.value] : [])),
    items: itemsOf(document['items']),
    unreadable: results.flatMap((result, index) => (result.ok ? [] : [index + 1])),
    made: isInstant(document['made']) ? document['made'] : null,
    intact: await isIntact(document),
  });
}
