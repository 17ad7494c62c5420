import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeReport } from '#shared/importer/report.ts';
import { knownCodes, sentenceOf } from '#shared/importer/report-sentences.ts';
import { root } from '../../../widget/examples/built.ts';

const folder = join(root, 'shared/importer');

/** The importer's own code, without the sentences. */
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('sentences.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

test('each code says what it is and what to do, and no sentence stands there that nothing says', () => {
  for (const each of knownCodes) {
    expect(sentenceOf({ code: each }).says, each).toMatch(/\.$/);
    expect(sentenceOf({ code: each }).todo, each).toMatch(/\.$/);
  }
  expect(knownCodes.filter((each) => !code.includes(`'${each}'`) && !code.includes(`note('note', '${each}`))).toEqual([]);
});

test('a code without a sentence does not compile', () => {
  const report = makeReport();
  // @ts-expect-error a code that is not in the list
  report.note('warn', 'no-such-code', 'here');
  expect(report.findings()).toHaveLength(1);
});

test('findings are counted, three of each are kept as samples, and none is longer than 200 characters', () => {
  const report = makeReport();
  for (let n = 0; n < 5; n += 1) report.note('warn', 'twin', `row ${n}`, 'x'.repeat(1000));
  const [found] = report.findings();
  expect([found?.count, found?.samples.length, found?.samples[0]?.what.length]).toEqual([5, 3, 200]);
});

test('the records with the most findings come first, each with what was found; what is said of a whole file is no record', () => {
  const report = makeReport();
  for (const code of ['url', 'email', 'url', 'ages'] as const) report.note('warn', code, 'row 7');
  for (let n = 0; n < 12; n += 1) report.note('note', 'no-status', `row ${10 + n}`);
  for (let n = 0; n < 9; n += 1) report.note('warn', 'not-utf8', 'services.csv');
  const worst = report.worst(10);
  expect(worst).toHaveLength(10);
  expect(worst.slice(0, 2)).toEqual([
    { where: 'row 7', count: 4, codes: ['ages', 'email', 'url'] },
    { where: 'row 10', count: 1, codes: ['no-status'] },
  ]);
});
