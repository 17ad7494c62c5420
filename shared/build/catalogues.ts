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

/** Writes `<tag>.core.json` and `<tag>.more.json`, each completed from English, so that no screen is ever without words. */
export async function buildCatalogues(root: string): Promise<void> {
  const locales = join(root, 'shared/i18n/locales');
  const out = join(root, 'shared/i18n/generated');
  await mkdir(out, { recursive: true });
  const english = await readFolder(join(locales, 'en'));
  for (const tag of await readdir(locales)) {
    const own = await readFolder(join(locales, tag));
    for (const part of ['core', 'more'] as const) {
      const wanted = (name: string): boolean => core.includes(name) === (part === 'core');
      const words = { ...merged(english, wanted), ...merged(own, wanted) };
      await writeFile(join(out, `${tag}.${part}.json`), `${JSON.stringify(words)}\n`);
    }
  }
}
