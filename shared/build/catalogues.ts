import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { excerpts, type Part, parts } from '#shared/i18n/parts.ts';

type Catalogue = Readonly<Record<string, string>>;

const readCatalogue = async (path: string): Promise<Catalogue> => JSON.parse(await readFile(path, 'utf8'));

/** The files of one language by name, without the ending. */
async function readFolder(folder: string): Promise<ReadonlyMap<string, Catalogue>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name.slice(0, -'.json'.length), await readCatalogue(join(folder, name))] as const)),
  );
}

const merged = (files: ReadonlyMap<string, Catalogue>, names: readonly string[]): Catalogue =>
  Object.assign({}, ...names.map((name) => files.get(name) ?? {}));

/** All keys of one part: those of English, and the plural categories that only other languages have. */
const keysOf = (all: readonly Catalogue[]): readonly string[] => [...new Set(all.flatMap(Object.keys))];

/** The type of every key of the English catalogue. */
const wordKeyType = (keys: readonly string[]): string => `export type WordKey =\n${keys.map((key) => `  | '${key}'`).join('\n')};\n`;

/** Throws when a file belongs to no part or to two: its sentences would be read never or twice. */
function checkParts(names: readonly string[]): void {
  const listed: readonly string[] = Object.values(parts).flat();
  const wrong = [...new Set([...names, ...listed])].filter(
    (name) => !names.includes(name) || listed.filter((each) => each === name).length !== 1,
  );
  if (wrong.length > 0) throw new Error(`shared/i18n/parts.ts: not in exactly one part, or without a file: ${wrong.join(', ')}`);
}

/**
 * Writes for each part its keys once (`keys.<part>.json`), and for each language its sentences in that order (`<tag>.<part>.json`).
 * A missing sentence is completed from English, so that no screen is ever without words; null is a plural category the language has not.
 */
export async function buildCatalogues(root: string): Promise<void> {
  const locales = join(root, 'shared/i18n/locales');
  const out = join(root, 'shared/i18n/generated');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const write = (name: string, list: readonly (string | null)[]): Promise<void> =>
    writeFile(join(out, `${name}.json`), `${JSON.stringify(list)}\n`);
  const tags = (await readdir(locales)).sort();
  const folders = new Map(await Promise.all(tags.map(async (tag) => [tag, await readFolder(join(locales, tag))] as const)));
  const names = [...(folders.get('en')?.keys() ?? [])];
  checkParts(names);
  await writeFile(join(out, 'word-keys.ts'), wordKeyType(Object.keys(merged(folders.get('en') ?? new Map(), names))));
  const writeLists = async (name: string, own: ReadonlyMap<string, Catalogue>): Promise<void> => {
    const english = own.get('en') ?? {};
    const keys = keysOf([english, ...own.values()]);
    await write(`keys.${name}`, keys);
    for (const [tag, words] of own)
      await write(
        `${tag}.${name}`,
        keys.map((key) => words[key] ?? english[key] ?? null),
      );
  };
  for (const part of Object.keys(parts) as Part[])
    await writeLists(part, new Map([...folders].map(([tag, files]) => [tag, merged(files, parts[part])])));
  for (const [name, wanted] of Object.entries(excerpts)) {
    const only = (all: Catalogue): Catalogue => Object.fromEntries(Object.entries(all).filter(([key]) => wanted.test(key)));
    await writeLists(name, new Map([...folders].map(([tag, files]) => [tag, only(merged(files, names))])));
  }
}
