import type { Checkin } from '#shared/checkin/checkin.ts';
import { parseCheckin } from '#shared/checkin/parse-checkin.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Instant } from '#shared/time.ts';

const format = 'even-keel';
const version = 1;

/** The largest file that is read, in megabytes: ten years of several check-ins a day with notes stay far below. */
export const importLimit = 40;

/** An export that was read: what can come in, and which entries can't be placed (their place in the file, from 1). */
export interface ImportPreview {
  readonly checkins: readonly Checkin[];
  readonly unreadable: readonly number[];
  /** When the export was made; null when the file does not say. */
  readonly made: Instant | null;
}

/** The whole record as one readable JSON document. Anyone who has the file can read it. */
export const exportRecord = (checkins: readonly Checkin[], made: Instant): string =>
  `${JSON.stringify({ format, version, made, count: checkins.length, checkins }, null, 1)}\n`;

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

/** Reads the text of an export. Fails with `import-file` or `import-newer`; nothing is changed by it. */
export function readExport(text: string): Result<ImportPreview> {
  const document = parseDocument(text);
  if (!document || !Array.isArray(document['checkins'])) return fail('import-file');
  if (!Number.isInteger(document['version'])) return fail('import-file');
  if ((document['version'] as number) > version) return fail('import-newer');
  const results = document['checkins'].map(parseCheckin);
  return ok({
    checkins: results.flatMap((result) => (result.ok ? [result.value] : [])),
    unreadable: results.flatMap((result, index) => (result.ok ? [] : [index + 1])),
    made: isInstant(document['made']) ? document['made'] : null,
  });
}

/** Reads a chosen file; refuses one that is too large before reading a byte of it (`import-large`). */
export async function readExportFile(file: Pick<Blob, 'size' | 'text'>): Promise<Result<ImportPreview>> {
  const megabytes = Math.ceil(file.size / 1_000_000);
  if (megabytes > importLimit) return fail('import-large', { megabytes, limit: importLimit });
  try {
    return readExport(await file.text());
  } catch {
    return fail('import-file');
  }
}
