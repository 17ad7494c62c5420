import { expect, test } from 'vitest';
import { readJson } from './files.ts';
import { billOfMaterials, readBill } from './sbom.ts';

test('the bill of materials names every library that runs in a product, the same every time (K6)', async () => {
  const bill = JSON.parse(await readBill()) as { components: readonly { name: string; hashes: readonly { content: string }[] }[] };
  const wanted = Object.keys(readJson<{ dependencies: Record<string, string> }>('package.json').dependencies);
  const names = bill.components.map(({ name }) => name);
  expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  expect(bill.components.every(({ hashes }) => /^[0-9a-f]{128}$/.test(hashes[0]?.content ?? ''))).toBe(true);
  expect(await readBill()).toBe(await readBill());
});

test('what only builds or tests is not in it, whatever order the lock file has', () => {
  const one = { version: '1.0.0', integrity: 'sha512-AA==', license: 'MIT' };
  const made = billOfMaterials(
    { name: 'p', version: '1.0.0' },
    { '': {}, 'node_modules/b': one, 'node_modules/t': { ...one, dev: true }, 'node_modules/@a/a': one },
  );
  expect((made as { components: readonly { purl: string }[] }).components.map(({ purl }) => purl)).toEqual([
    'pkg:npm/%40a/a@1.0.0',
    'pkg:npm/b@1.0.0',
  ]);
});
