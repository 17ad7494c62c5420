import { parseArgs } from 'node:util';
import { readFolder } from '../../shards/folder-source.ts';
import type { CommandIo } from './command.ts';

interface Given {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Reads the words after a command's name; null where they are not what `usage` says, which is then told. */
export function given(
  args: readonly string[],
  options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>,
  usage: string,
  { err }: CommandIo,
): Given | null {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (positionals.length === 1) return { positionals, values: values as Given['values'] };
    err(`Name one folder. Use: ${usage}`);
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}. Use: ${usage}`);
  }
  return null;
}

/** The moment that `--at` names, or now; null where it names none. */
export function instantOf(at: string | boolean | undefined, { now, err }: CommandIo): number | null {
  if (typeof at !== 'string') return now();
  const instant = Date.parse(at);
  if (!Number.isNaN(instant)) return instant;
  err(`--at ${at}: not a moment. Write it like 2026-11-25T09:30:00Z.`);
  return null;
}

const reasons: Readonly<Record<string, string>> = {
  read: 'there is no manifest.json in it. Name the folder that `directory import` wrote',
  directory: 'its manifest.json is damaged. Import the feeds again',
  newer: 'a newer version of this program wrote it. Use that version',
};

/** Reads a folder or says why it can't be read; null then. Missing files are said too. */
export async function folderOf(folder: string, { err }: CommandIo) {
  const found = await readFolder(folder);
  if (!found.ok) {
    err(`${folder}: ${reasons[found.code] ?? found.code}.`);
    return null;
  }
  if (found.value.missing > 0)
    err(`${folder}: ${found.value.missing} files are missing or damaged; their records are left out. Import the feeds again.`);
  return found.value;
}
