import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Catalogue = Record<string, string>;

/** The files that the first screen and every error screen need; all others belong to `more`. */
const core = ['common.json', 'check-in.json', 'help-core.json'];

const readCatalogue = async (path: string): Promise<Catalogue> => JSON.parse(await readFile(path, 'utf8'));

async function readFolder(folder: string): Promise<Map<string, Catalogue>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return new Map(await Promise.all(names.map(async (name) => [name, await readCatalogue(join(folder, name))] as const)));
}

const merged = (files: Map<string, Catalogue>, wanted: (name: string) => boolean): Catalogue =>
  Object.assign({}, ...[...files].filter(([name]) => wanted(name)).map(([, words]) => words));

/** All keys of one part: those of English, and the plural categories that only other languages have. */
const keysOf = (all: readonly Catalogue[]): readonly string[] => [...new Set(all.flatMap(Object.keys))];

/**
 * Writes the keys of each part once (`keys.core.json`), and for each language its sentences in that order (`<tag>.core.json`).
 * A missing sentence is completed from English, so that no screen is ever without words; null is a plural category the language has not.
 */
export async function buildCatalogues(root: string): Promise<void> {
  const locales = join(root, 'shared/i18n/locales');
  const out = join(root, 'shared/i18n/generated');
  await mkdir(out, { recursive: true });
  const write = (name: string, list: readonly (string | null)[]): Promise<void> =>
    writeFile(join(out, `${name}.json`), `${JSON.stringify(list)}\n`);
  const tags = (await readdir(locales)).sort();
  const folders = new Map(await Promise.all(tags.map(async (tag) => [tag, await readFolder(join(locales, tag))] as const)));
  for (const part of ['core', 'more'] as const) {
    const wanted = (name: string): boolean => core.includes(name) === (part === 'core');
    const own = new Map([...folders].map(([tag, files]) => [tag, merged(files, wanted)]));
    const english = own.get('en') ?? {};
    const keys = keysOf([english, ...own.values()]);
    await write(`keys.${part}`, keys);
    for (const [tag, words] of own)
      await write(
        `${tag}.${part}`,
        keys.map((key) => words[key] ?? english[key] ?? null),
      );
  }
}
