import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barPaths, levelOf, pixelPaths } from '#shared/checkin/chart-paths.ts';
import type { Checkin, Step } from '#shared/checkin/checkin.ts';
import { daysAfter } from '#shared/checkin/hints.ts';
import { middle } from '#shared/checkin/middle.ts';
import { barsOf, dayMiddles, makeTally, type Range, rangeOf } from '#shared/checkin/over-time.ts';
import { parseScores, readScore, scoreLimits, withScore } from '#shared/checkin/scores.ts';
import {
  leadsToOf,
  needsHelpFirst,
  type PulseWeek,
  parsePulse,
  pulseItems,
  pulseItemsFor,
  withWeek,
} from '#shared/checkin/weekly-pulse.ts';
import { fisher, floor, wentWith } from '#shared/checkin/went-with.ts';

const today = '2026-11-25';

const entry = (day: string, pleasantness: Step | null, context: readonly string[] = [], words: Checkin['words'] = []): Checkin => ({
  id: `${day}${Math.random()}`,
  at: Date.parse(`${day}T12:00:00Z`),
  offset: 0,
  day,
  feeling: pleasantness === null ? null : { pleasantness, energy: 0 },
  words,
  context,
  need: null,
  note: '',
});

/** Chance that is the same in every run (mulberry32, public domain). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('what went with what', () => {
  const planted = (count: number): Checkin[] =>
    Array.from({ length: count * 2 }, (_, index) =>
      entry(daysAfter(today, -index), index % 2 === 0 ? 1 : -1, index % 2 === 0 ? ['friends'] : []),
    );

  test('a planted link is found, with its counts and without a day that says the opposite', () => {
    expect(wentWith(planted(12))).toMatchObject([{ tag: 'friends', pleasantWith: 12, pleasantWithout: 0, against: [] }]);
  });

  test('days that say the opposite are shown, newest first', () => {
    const [found] = wentWith([...planted(14), entry(daysAfter(today, -100), -2, ['friends']), entry(daysAfter(today, -90), 2)]);
    expect(found?.against.map(({ day }) => day)).toEqual([daysAfter(today, -90), daysAfter(today, -100)]);
  });

  test('nothing is said under the floor of days on a side, however clear it looks', () => {
    expect(wentWith(planted(floor - 1))).toEqual([]);
    expect(wentWith(planted(floor))).toHaveLength(1);
  });

  /** Days of a life without any link: mood and what is around it change on their own, each staying as it was with the chance `stay`. */
  function unlinked(seed: number, length: number, stay: number): readonly Checkin[] {
    const random = chances(seed);
    const tags = ['friends', 'sleep', 'work', 'music', 'news', 'pain', 'family', 'money', 'rest', 'school', 'food', 'war'];
    let mood = 0;
    let around: readonly boolean[] = tags.map(() => random() < 0.4);
    return Array.from({ length }, (_, index) => {
      if (index === 0 || random() > stay) mood = Math.floor(random() * 5) - 2;
      around = around.map((is) => (random() > stay ? random() < 0.4 : is));
      return entry(
        daysAfter('2025-01-01', index),
        mood as Step,
        tags.filter((__, at) => around[at]),
      );
    });
  }

  test.each([
    [60, 0],
    [60, 0.8],
    [180, 0.8],
    [366, 0],
    [366, 0.9],
  ])(
    'where nothing is linked a card is rare, also where good and bad times come in runs (%i days, %f): fewer than one history in twenty',
    (length, stay) => {
      const histories = 200;
      const shown = Array.from({ length: histories }, (_, seed) => wentWith(unlinked(seed, length, stay))).filter(
        (found) => found.length > 0,
      );
      expect(shown.length / histories).toBeLessThan(0.05);
    },
  );

  /** Half a year in which friends come in runs, and days with them are more often pleasant: 8 of 10 beside 3 of 10. */
  function linked(seed: number): readonly Checkin[] {
    const random = chances(seed);
    let near = false;
    return Array.from({ length: 180 }, (_, index) => {
      if (random() > 0.6) near = random() < 0.5;
      const [share, context] = near ? [0.8, ['friends']] : [0.3, []];
      return entry(daysAfter('2025-01-01', index), random() < share ? 1 : -1, context);
    });
  }

  test('a true link is found although its days come in runs', () => {
    const histories = 50;
    const found = Array.from({ length: histories }, (_, seed) => wentWith(linked(seed + 1000)));
    expect(found.filter(([first]) => first?.tag === 'friends').length / histories).toBeGreaterThan(0.9);
  });

  test('the exact test agrees with tables worked out by hand', () => {
    // Fisher's tea: three of four right by chance in 17 of 35 tables at least as uneven
    expect(fisher(3, 1, 1, 3)).toBeCloseTo(34 / 70, 10);
    expect(fisher(4, 0, 0, 4)).toBeCloseTo(2 / 70, 10);
    expect(fisher(5, 5, 5, 5)).toBeCloseTo(1, 10);
  });
});

/** One tally of a range, given what was kept in two portions, as months are. */
function tallied(list: readonly Checkin[], range: Range) {
  const tally = makeTally(range);
  const half = Math.floor(list.length / 2);
  tally.add(list.slice(0, half));
  tally.add(list.slice(half));
  return tally;
}

const monday = 1;
const sunday = 7;
const saturday = 6;

describe('over time', () => {
  const aWeek: Range = { from: '2026-11-01', to: '2026-11-07' };

  test('gaps stay gaps, also before the first day and after the last, and a bar reaches from the least to the most of its days', () => {
    const list = [entry('2026-11-02', -1), entry('2026-11-02', 2), entry('2026-11-05', 0), entry('2026-11-07', null)];
    const { places, bars } = barsOf(tallied(list, aWeek).points, aWeek, monday);
    expect(places).toBe(7);
    expect(bars.map(({ place, from, to, least, most, mean }) => [place, from, to, least, most, mean])).toEqual([
      [1, '2026-11-02', '2026-11-02', -1, 2, 0.5],
      [4, '2026-11-05', '2026-11-05', 0, 0, 0],
    ]);
  });

  test.each([
    [monday, '2026-11-23'],
    [sunday, '2026-11-22'],
    [saturday, '2026-11-21'],
  ])('weeks begin on the day that they begin on where the person lives (%i)', (start, begin) => {
    const range = rangeOf('quarter', today);
    const { bars } = barsOf(tallied([entry(today, 1), entry(begin, -1)], range).points, range, start);
    expect(bars).toMatchObject([{ from: begin, to: today, least: -1, most: 1 }]);
  });

  test('every day is in exactly one bar, whatever the range and the first day of the week', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 400 }),
        (length, start, ago) => {
          const to = daysAfter(today, -ago);
          const range = { from: daysAfter(to, 1 - length), to };
          const list = Array.from({ length }, (_, index) => entry(daysAfter(range.from, index), 0));
          const { places, bars } = barsOf(tallied(list, range).points, range, start);
          expect(bars.map(({ place }) => place)).toEqual(bars.map((_, index) => index));
          expect(places).toBe(bars.length);
          expect([bars[0]?.from, bars.at(-1)?.to]).toEqual([range.from, range.to]);
          for (const [index, { from }] of bars.slice(1).entries()) expect(from).toBe(daysAfter(bars[index]?.to ?? '', 1));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('ten years are drawn in fewer bars than an eye can tell apart, and as two paths', () => {
    const range = { from: daysAfter(today, -3649), to: today };
    const all = Array.from({ length: 3650 }, (_, index) => entry(daysAfter(today, -index), ((index % 5) - 2) as Step));
    const { places, bars } = barsOf(tallied(all, range).points, range, monday);
    expect(bars.length).toBeLessThan(130);
    const { bodies, ticks } = barPaths(places, bars);
    expect([bodies.split('M').length - 1, ticks.split('M').length - 1]).toEqual([bars.length, bars.length]);
  });

  test('more pleasant is higher, and the drawing never leaves its room', () => {
    expect([2, 1, 0, -1, -2].map(levelOf)).toEqual([4, 27, 50, 73, 96]);
  });

  test('a span holds its days and no others', () => {
    expect(rangeOf('fortnight', today)).toEqual({ from: '2026-11-12', to: today });
    expect(rangeOf('week', '2028-03-01').from).toBe('2028-02-24');
    const list = ['2026-11-11', '2026-11-12', today, '2026-11-26'].map((day) => entry(day, 0));
    expect([...tallied(list, rangeOf('fortnight', today)).points.keys()]).toEqual(['2026-11-12', today]);
  });

  test('a year at one look: a path for each of five steps, each day at its place of its month', () => {
    const days = dayMiddles(
      new Map([
        ['2026-10-31', [2]],
        ['2026-11-01', [-2, 0, 1]],
      ]),
    );
    expect(days).toEqual([
      { day: '2026-11-01', step: 0 },
      { day: '2026-10-31', step: 2 },
    ]);
    const paths = pixelPaths(days, ['2026-10', '2026-11']);
    expect(paths.map((path) => path.split('M').length - 1)).toEqual([0, 0, 1, 0, 1]);
    expect(paths[2]).toMatch(/^M0\.1 1\.95/);
    expect(paths[4]).toMatch(/^M30\.1 0\.95/);
  });

  test('the middle of a list is one of it or half way between two', () => {
    expect([middle([]), middle([2]), middle([2, -1]), middle([2, 2, -2])]).toEqual([0, 2, 0.5, 2]);
  });

  test('words stand with their days, once a day, the most days first; an own word is no listed one', () => {
    const words = (text: string, kind: 'own' | 'listed'): Checkin['words'] => [kind === 'own' ? { kind, text } : { kind, id: text }];
    const list = [
      entry('2026-11-01', 0, [], words('calm', 'listed')),
      entry('2026-11-01', 0, [], words('calm', 'listed')),
      entry('2026-11-02', 0, ['rest'], words('calm', 'listed')),
      entry('2026-11-03', null, [], words('calm', 'own')),
    ];
    const tally = tallied(list, aWeek);
    expect(tally.said('words')).toEqual([
      { id: 'calm', own: false, days: ['2026-11-02', '2026-11-01'] },
      { id: 'calm', own: true, days: ['2026-11-03'] },
    ]);
    expect(tally.said('context')).toEqual([{ id: 'rest', own: false, days: ['2026-11-02'] }]);
  });
});

describe('the weekly pulse', () => {
  const week = (day: string, answers: PulseWeek['answers'] = {}): PulseWeek => ({ week: day, answers, more: null });

  test('has ten lines, five for younger people, over basics, three domains and five elements', () => {
    expect(pulseItems).toHaveLength(10);
    expect(pulseItemsFor(true).map(({ id }) => id)).toEqual(['p1', 'p3', 'p4', 'p7', 'p10']);
    expect(pulseItemsFor(false)).toEqual(pulseItems);
    expect(new Set(pulseItems.map(({ domain }) => domain)).size).toBe(9);
  });

  test('no way of a child leads to a form with writing', () => {
    const ways = pulseItemsFor(true).map(({ id }) => leadsToOf(id, true));
    expect(ways).toEqual(['ba-basics', 'mi-strengths', 'so-map', 'sf-now', 'mi-strengths']);
    expect(leadsToOf('p10', false)).toBe('mi-values');
  });

  test('holds one answer a week, newest first, and is read back as it was', () => {
    const pulse = withWeek(withWeek(withWeek({ weeks: [] }, week('2026-11-16')), week('2026-11-23')), week('2026-11-16', { p1: 3 }));
    expect(pulse.weeks.map((each) => each.week)).toEqual(['2026-11-23', '2026-11-16']);
    expect(parsePulse(JSON.parse(JSON.stringify(pulse)))).toEqual({ ok: true, value: pulse });
    for (const bad of [
      null,
      {},
      { weeks: [{ ...week('2026-11-16'), answers: { p1: 5 } }] },
      { weeks: [week('2026-11-16'), week('2026-11-16')] },
    ])
      expect(parsePulse(bad)).toMatchObject({ ok: false });
  });

  test('practical help comes first where basics or safety were "not at all", and not where they were skipped', () => {
    expect([
      needsHelpFirst({ answers: { p1: 0 } }),
      needsHelpFirst({ answers: { p7: 0 } }),
      needsHelpFirst({ answers: { p7: 1 } }),
      needsHelpFirst({ answers: {} }),
    ]).toEqual([true, true, false, false]);
  });
});

test('scores are read as they were written, and what is no score is damaged', () => {
  const score = { id: 'a', name: 'A questionnaire', day: '2026-11-01', total: 12, asked: 'the clinic' };
  expect(parseScores({ scores: [score] })).toEqual({ ok: true, value: { scores: [score] } });
  for (const bad of [
    null,
    { scores: [{ ...score, total: '12' }] },
    { scores: [{ ...score, name: ' ' }] },
    { scores: [{ ...score, day: 'soon' }] },
  ])
    expect(parseScores(bad)).toMatchObject({ ok: false });
});

describe('a score as it is written', () => {
  const written = { name: ' A questionnaire ', day: '2026-11-01', total: '12,5', asked: '' };

  test('needs a name, a day and a number; a comma counts as a point', () => {
    expect(readScore('a', written)).toEqual({ id: 'a', name: 'A questionnaire', day: '2026-11-01', total: 12.5, asked: '' });
    for (const missing of [{ name: ' ' }, { day: '' }, { total: '' }, { total: 'many' }, { total: '1e99' }])
      expect(readScore('a', { ...written, ...missing })).toBeNull();
  });

  test('takes the place of the one it changes, and the oldest goes where there are too many', () => {
    const score = (id: string, total: number) => ({ id, name: 'A', day: '2026-11-01', total, asked: '' });
    expect(withScore({ scores: [score('a', 1), score('b', 2)] }, score('a', 3))).toEqual({ scores: [score('a', 3), score('b', 2)] });
    const many = { scores: Array.from({ length: scoreLimits.scores }, (_, index) => score(String(index), index)) };
    const { scores } = withScore(many, score('new', 0));
    expect([scores.length, scores[0]?.id, scores.at(-1)?.id]).toEqual([scoreLimits.scores, '1', 'new']);
  });
});
