import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Hit {
  readonly file: string;
  readonly times: number;
}

/**
 * Every file below a folder that holds the text, as UTF-8 or UTF-16LE bytes; as `latin1` each letter stands for one raw byte.
 * Use random text: compression hides repeated text.
 */
export function scanFolder(
  folder: string,
  text: string,
  keep: (file: string) => boolean = () => true,
  form: 'utf8' | 'latin1' = 'utf8',
): readonly Hit[] {
  const forms = form === 'latin1' ? [Buffer.from(text, 'latin1')] : [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return filesBelow(folder)
    .filter(keep)
    .map((file) => ({ file, times: countIn(file, forms) }))
    .filter((hit) => hit.times > 0);
}

/** Every ordinary file below a folder. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function countIn(file: string, forms: readonly Buffer[]): number {
  const bytes = readFileSync(file);
  return forms.reduce((sum, form) => sum + occurrences(bytes, form), 0);
}

function occurrences(bytes: Buffer, form: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(form); at >= 0; at = bytes.indexOf(form, at + form.length)) count += 1;
  return count;
}
