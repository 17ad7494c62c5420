import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseOf } from '../../../shared/exercises/catalogue.ts';
import { emptyCount, type SessionCount, sumsOf } from '../../../shared/group/count-sheet.ts';
import { averageOf, changeOf, floors, type Said, sayBands, sayJars } from '../../../shared/group/counts.ts';
import { emptyReport, reportSaid, yesOf } from '../../../shared/group/report.ts';
import { indicatorLevels, sheets } from '../../../shared/group/sheets.ts';
import { isPast, parseTermFile, termFileOf } from '../../../shared/group/term-file.ts';
import words from '../../../shared/i18n/locales/en/programme.json' with { type: 'json' };
import { rounds } from '../../support/everyday.ts';

const jars = fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 3 });
const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);
const shown = (said: Said): readonly number[] =>
  said.kind === 'numbers' ? said.jars.flatMap(({ says }) => ('count' in says ? [says.count] : [])) : [];

describe('what may be said of jars', () => {
  it('the worked cases of the content document come out as they stand there', () => {
    expect(sayJars([2, 1, 1])).toEqual({ kind: 'not-asked' });
    expect(sayJars([4, 2, 1])).toEqual({ kind: 'direction', jar: 0 });
    expect(sayJars([9, 2, 1])).toEqual({
      kind: 'numbers',
      answers: 10,
      rounded: true,
      jars: [
        { jars: [0], says: { kind: 'most' } },
        { jars: [1], says: { kind: 'few' } },
        { jars: [2], says: { kind: 'few' } },
      ],
    });
    expect(sayJars([22, 13, 5])).toEqual({
      kind: 'numbers',
      answers: 40,
      rounded: false,
      jars: [
        { jars: [0], says: { kind: 'exact', count: 22 } },
        { jars: [1, 2], says: { kind: 'exact', count: 18 } },
      ],
    });
    expect(sayJars([33, 4, 3])).toEqual({ kind: 'words', jar: 0 });
  });

  it('where all answered alike it says "most", and "few or none" of the others, as if some had not', () => {
    const all = sayJars([24, 0, 0]);
    expect(all.kind === 'numbers' && all.jars.map(({ says }) => says.kind)).toEqual(['most', 'few', 'few']);
  });

  it('no number under ten is ever said as it is, nor the number of a jar that can be worked out from the others', () => {
    fc.assert(
      fc.property(jars, (counts) => {
        const said = sayJars(counts);
        if (sum(counts) < floors.show) expect(said.kind).not.toBe('numbers');
        if (said.kind === 'numbers' && !said.rounded) {
          expect(shown(said).every((count) => count >= floors.show)).toBe(true);
          expect(sum(shown(said))).toBe(sum(counts));
        }
        if (said.kind === 'numbers' && said.rounded) expect(shown(said).every((count) => count % floors.step === 0)).toBe(true);
      }),
      { numRuns: rounds(2_000, 10_000) },
    );
  });

  it('a change is claimed only from thirty answers and fifteen points on', () => {
    expect(changeOf([5, 4], [30, 10])).toBe('too-few');
    expect(changeOf([10, 10], [18, 2])).toBe('none-clear');
    expect(changeOf([20, 20], [25, 15])).toBe('none-clear');
    expect(changeOf([20, 20], [35, 5])).toBe('more');
    expect(changeOf([35, 5], [20, 20])).toBe('fewer');
  });
});

describe('how many people there were', () => {
  it('is not said under ten, not even rounded up to it; fives under thirty', () => {
    expect(averageOf(7 * 8, 8)).toBe(null);
    expect(averageOf(79, 8)).toBe(null);
    expect(averageOf(80, 8)).toBe(10);
    expect(averageOf(8 * 23, 8)).toBe(25);
    expect(averageOf(8 * 31 + 1, 8)).toBe(31);
    expect(averageOf(5, 0)).toBe(null);
  });

  it('bands of ages are joined until each has ten, by how many came to a session and not by visits', () => {
    expect(sayBands([24, 240, 240], 8)).toEqual([
      { bands: [0, 1], count: 33 },
      { bands: [2], count: 30 },
    ]);
    expect(sayBands([80, 80, 40], 8)).toEqual([
      { bands: [0], count: 10 },
      { bands: [1, 2], count: 15 },
    ]);
    expect(sayBands([24, 24, 24], 8)).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 200 }), { minLength: 3, maxLength: 3 }), fc.integer({ min: 1, max: 20 }), (people, sessions) =>
        sayBands(people, sessions).every(({ count }) => count >= floors.show),
      ),
      { numRuns: rounds(2_000, 10_000) },
    );
  });
});

const count: SessionCount = {
  ...emptyCount,
  present: 12,
  mood: [8, 3, 1],
  joined: [10, 2],
  ages: [6, 6, 0],
  cards: ['grp-game'],
  checks: [1],
  upset: true,
};
const now = Date.parse('2026-06-10T12:00:00Z');

describe('the sums of a term', () => {
  it('hold no single session', () => {
    expect(sumsOf([count, { ...count, cards: ['grp-game', 'grp-story'] }])).toEqual({
      held: 2,
      present: 24,
      mood: [16, 6, 2],
      joined: [20, 4],
      ages: [12, 12, 0],
      cards: new Set(['grp-game', 'grp-story']),
      upset: 2,
    });
  });

  it('are kept as they may be shown: of a small group nothing, of no group what the leader saw on the day', () => {
    const small = termFileOf(sumsOf([{ ...count, present: 7, mood: [5, 1, 1], joined: [4, 0] }]), now);
    expect(small).toEqual({
      v: 2,
      month: '2026-06',
      held: 1,
      upset: 1,
      present: null,
      mood: { kind: 'not-asked' },
      joined: { kind: 'not-asked' },
    });
    const file = JSON.stringify(termFileOf(sumsOf([count]), now));
    expect(file).not.toMatch(/grp-|:12|:8|:3\b/);
    expect(file).toContain('"answers":10');
  });

  it('come back from a file for twelve months', () => {
    const sheet = Array.from({ length: 3 }, () => count);
    const file = termFileOf(sumsOf(sheet), now);
    expect(parseTermFile(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, value: file });
    expect(isPast(file, Date.parse('2027-06-30T00:00:00Z'))).toBe(false);
    expect(isPast(file, Date.parse('2027-07-01T00:00:00Z'))).toBe(true);
  });

  it('refuse anything else: sessions, names, fractions, other files', () => {
    const file = termFileOf(sumsOf([count, count, count]), now);
    for (const wrong of [
      null,
      [],
      {},
      { v: 1, sessions: [count] },
      { ...file, month: 'June' },
      { ...file, held: 1.5 },
      { ...file, present: 'Ada' },
      { ...file, mood: { kind: 'direction', jar: 0 } },
      { ...file, joined: { kind: 'numbers', answers: 30, rounded: false, jars: [{ jars: [7], says: { kind: 'most' } }] } },
    ])
      expect(parseTermFile(wrong).ok).toBe(false);
    const named = parseTermFile({ ...file, name: 'Ada' });
    expect(named.ok && Object.keys(named.value)).not.toContain('name');
  });
});

describe('the one-page report', () => {
  it('says of few people that they were few, and of a change only what the floors let be said', () => {
    const typed = { ...emptyReport, meetings: 3, adults: 24, first: [20, 20], last: [35, 5] } as const;
    expect(reportSaid(sumsOf([{ ...count, present: 9, joined: [5, 2] }]), typed)).toEqual({
      present: null,
      adults: null,
      answers: null,
      joined: { kind: 'too-few' },
      first: { kind: 'exact', count: 20 },
      last: { kind: 'most' },
      change: 'more',
    });
    const many = reportSaid(sumsOf([count, count, count, count]), { ...typed, adults: 36 });
    expect(many).toMatchObject({ present: 10, adults: 36, answers: 48, joined: { kind: 'most' } });
    expect(yesOf([5, 30])).toEqual({ kind: 'less' });
    expect(yesOf([9, 9])).toEqual({ kind: 'about', count: 10 });
  });
});

it('every sheet and indicator has its words in English', () => {
  const keys = sheets.flatMap(({ id, lead, parts }) => [
    `sheet.${id}.title`,
    ...lead,
    ...parts.flatMap(({ key, head, lines }) => [
      ...(head ? [head] : []),
      ...Array.from({ length: lines }, (_, index) => `${key}.${index}`),
    ]),
  ]);
  const indicators = indicatorLevels.flatMap((level, index) => [
    `sheet.programme.level.${level}`,
    `sheet.programme.t.${index}`,
    `sheet.programme.count.${index}`,
  ]);
  expect([...keys, ...indicators].filter((key) => !(key in words))).toEqual([]);
  expect(sheets.flatMap(({ after }) => after).filter((id) => exerciseOf(id) === null)).toEqual([]);
  for (const { for: group, minutes } of sheets.filter(({ id }) => /^cg-\d/.test(id))) expect([group, minutes]).toEqual(['caregivers', 75]);
});
