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
