import { describe, expect, test } from 'vitest';
import {
  answered,
  easedFirst,
  emptyHereCard,
  parseEased,
  parseHereCard,
  parsePatterns,
  parseSteadyList,
  type SteadyList,
} from '#shared/plan/steadying.ts';

describe('what eased something', () => {
  test('comes by how lately it did, each once', () => {
    const rows = ['a', 'b', 'a', 'c'].map((exercise) => ({ exercise, day: '2026-11-25' }));
    expect(easedFirst({ rows })).toEqual(['c', 'a', 'b']);
    expect(parseEased({ rows })).toEqual({ ok: true, value: { rows } });
    for (const bad of [null, {}, { rows: [{ exercise: 'a' }] }, { rows: 'x' }]) expect(parseEased(bad)).toMatchObject({ ok: false });
  });
});

describe('steady things', () => {
  const list: SteadyList = { things: [{ id: 'a', text: 'open a window' }], today: null };

  test('hold today only: another day begins without an answer, and pressing again takes it back', () => {
    const today = answered(list, 'a', 'tiny', '2026-11-25');
    expect(today.today).toEqual({ day: '2026-11-25', answers: { a: 'tiny' } });
    expect(answered(today, 'b', 'did', '2026-11-26').today).toEqual({ day: '2026-11-26', answers: { b: 'did' } });
    expect(answered(today, 'a', null, '2026-11-25').today).toEqual({ day: '2026-11-25', answers: {} });
  });

  test('are read back, and anything else is damaged', () => {
    const today = answered(list, 'a', 'did', '2026-11-25');
    expect(parseSteadyList(JSON.parse(JSON.stringify(today)))).toEqual({ ok: true, value: today });
    for (const bad of [
      null,
      { things: [{}], today: null },
      { ...today, today: { day: 'x', answers: {} } },
      { ...today, today: { day: '2026-11-25', answers: { a: 'often' } } },
    ])
      expect(parseSteadyList(bad)).toMatchObject({ ok: false });
  });
});

test('a pattern that could not be played is not read as one', () => {
  const pattern = {
    id: 'p',
    name: 'mine',
    cycles: 6,
    phases: [
      { kind: 'in', seconds: 4 },
      { kind: 'out', seconds: 6 },
    ],
  };
  expect(parsePatterns([pattern])).toEqual({ ok: true, value: [pattern] });
  for (const bad of [
    null,
    [{ ...pattern, cycles: 500 }],
    [
      {
        ...pattern,
        phases: [
          { kind: 'in', seconds: 40 },
          { kind: 'out', seconds: 6 },
        ],
      },
    ],
    [{ ...pattern, name: '' }],
  ])
    expect(parsePatterns(bad)).toMatchObject({ ok: false });
});

test('the here-and-now card is read line by line', () => {
  expect(parseHereCard({ ...emptyHereCard, name: 'Sam' })).toEqual({ ok: true, value: { ...emptyHereCard, name: 'Sam' } });
  for (const bad of [null, {}, { ...emptyHereCard, age: 12 }]) expect(parseHereCard(bad)).toMatchObject({ ok: false });
});
