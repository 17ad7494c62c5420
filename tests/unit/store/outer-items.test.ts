import { expect, test } from 'vitest';
import { parseCircle } from '#shared/circle/parse-circle.ts';
import { parseHopeFile, parseHopeThing } from '#shared/plan/hope-box.ts';
import { parsePlan } from '#shared/plan/safety-plan.ts';
import { parseEased, parseHereCard, parsePatterns, parseSteadyList } from '#shared/plan/steadying.ts';
import type { Result } from '#shared/result.ts';
import { exportRecord, readExport } from '../../../extension/store/backup.ts';
import { outerItems, outerTexts } from '../../support/outer-items.ts';

const readers: Readonly<Record<string, (value: unknown) => Result<unknown>>> = {
  circle: parseCircle,
  'safety-plan': parsePlan,
  hope: parseHopeThing,
  hopes: parseHopeFile,
  eased: parseEased,
  patterns: parsePatterns,
  'here-card': parseHereCard,
  steady: parseSteadyList,
};

const texts = Array.from({ length: outerTexts }, (_, index) => `text${index}`.padEnd(8, 'x'));

test('one item of every kind of the outer side is what the product itself reads, whole, with a text in every field', () => {
  const items = outerItems(texts);
  for (const { name, value } of items) {
    const read = readers[name.replace(/^(hopes?)-.*/, '$1')];
    expect(read?.(value), name).toEqual({ ok: true, value });
  }
  expect(new Set(items.map(({ name }) => name.replace(/^(hopes?)-.*/, '$1')))).toEqual(
    new Set(['circle', 'safety-plan', 'hope', 'hopes', 'eased', 'patterns', 'here-card', 'steady']),
  );
  expect(texts.filter((text) => !JSON.stringify(items).includes(text))).toEqual([]);
});

test('they leave in an exported file and come back exactly', async () => {
  const items = outerItems(texts).map(({ name, v, value }) => ({ name, v, value }));
  expect(await readExport(await exportRecord({ checkins: [], items }, 5))).toMatchObject({
    ok: true,
    value: { items, unreadable: [], intact: true },
  });
});
