import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../widget/examples/built.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** `sha512-<base64>` as CycloneDX wants it. */
const hashOf = (integrity: string): { readonly alg: string; readonly content: string } => {
  const [algorithm = '', value = ''] = integrity.split('-');
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(value, 'base64').toString('hex') };
};

/** Everything that can become part of a product, as CycloneDX 1.5: in the order of names, without a date, so that two runs are alike. */
export function billOfMaterials(pack: { name: string; version: string }, packages: Readonly<Record<string, Locked>>): object {
  const components = Object.entries(packages)
    .filter(([path, each]) => path !== '' && each.dev !== true)
    .map(([path, each]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...each }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version = '', integrity = '', license = '' }) => ({
      type: 'library',
      'bom-ref': `${name}@${version}`,
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: [{ license: { id: license } }],
      hashes: [hashOf(integrity)],
    }));
  const self = { type: 'application', 'bom-ref': `${pack.name}@${pack.version}`, name: pack.name, version: pack.version };
  return { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata: { component: self }, components };
}

/** Reads the project's own lock file. */
export async function readBill(): Promise<string> {
  const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(root, name), 'utf8'));
  const [pack, lock] = await Promise.all([json('package.json'), json('package-lock.json')]);
  const bill = billOfMaterials(pack as { name: string; version: string }, (lock as { packages: Record<string, Locked> }).packages);
  return `${JSON.stringify(bill, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(join(root, 'dist', 'sbom.json'), await readBill());
  process.stdout.write('dist/sbom.json\n');
}
