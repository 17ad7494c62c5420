import { readFile } from 'node:fs/promises';
import { type Mapping, parseMapping } from '../read/mapping.ts';
import type { CommandIo } from './commands/command.ts';

/** A file that a flag names; null where it can't be read, which is told. */
export async function textOf(flag: string, path: string, { err }: CommandIo): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    err(`--${flag} ${path}: there is no such file, or it can't be read. Name a file that is there.`);
    return null;
  }
}

/** The mapping that `--mapping` names, null without one; `bad` where it can't be read, which is told. */
export async function mappingIn(path: string | undefined, io: CommandIo): Promise<Mapping | null | 'bad'> {
  if (path === undefined) return null;
  const text = await textOf('mapping', path, io);
  if (text === null) return 'bad';
  const mapping = parseMapping(text);
  if (mapping.ok) return mapping.value;
  io.err(`--mapping ${path}: ${mapping.detail['why']}. How to write it stands in shared/importer/read/MAPPING.md.`);
  return 'bad';
}
