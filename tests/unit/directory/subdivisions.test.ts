import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { subdivisions } from '#shared/directory/subdivisions.ts';
import { root } from '../../../widget/examples/built.ts';

test('the parts of countries that have a name are those of the records, no more and no fewer', () => {
  const folder = join(root, 'shared/directory/data');
  const records = readdirSync(folder)
    .filter((name) => /^[A-Z]{2}\.json$/.test(name))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly { subdivision?: string }[]);
  const used = new Set(records.flatMap(({ subdivision }) => subdivision ?? []));
  expect([...subdivisions].sort()).toEqual([...used].sort());
});
