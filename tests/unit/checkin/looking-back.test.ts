import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Checkin, Step } from '#shared/checkin/checkin.ts';
import { daysAfter } from '#shared/checkin/hints.ts';
import { barsOf, firstDay, saidOften, within } from '#shared/checkin/over-time.ts';
import { parseScores } from '#shared/checkin/scores.ts';
import { needsHelpFirst, type PulseWeek, parsePulse, pulseItems, withWeek } from '#shared/checkin/weekly-pulse.ts';
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

  test('on days without any link a card is rare: fewer than one history in twenty', () => {
    const tags = ['friends', 'sleep', 'work', 'music', 'news', 'pain', 'family', 'money'];
    const random = fc.sample(
      fc.array(fc.record({ pleasantness: fc.integer({ min: -2, max: 2 }), context: fc.subarray(tags) }), { minLength: 90, maxLength: 90 }),
      { numRuns: 400, seed: 7 },
    );
    const shown = random.filter(
      (days) =>
        wentWith(days.map(({ pleasantness, context }, index) => entry(daysAfter(today, -index), pleasantness as Step, context))).length > 0,
    );
    expect(shown.length / random.length).toBeLessThan(0.05);
  });

  test('the exact test agrees with tables worked out by hand', () => {
    // Fisher's tea: three of four right by chance in 17 of 35 tables at least as uneven
    expect(fisher(3, 1, 1, 3)).toBeCloseTo(34 / 70, 10);
    expect(fisher(4, 0, 0, 4)).toBeCloseTo(2 / 70, 10);
    expect(fisher(5, 5, 5, 5)).toBeCloseTo(1, 10);
  });
});

describe('over time', () => {
  test('gaps stay gaps, and a bar reaches from the least to the most of its days', () => {
    const { places, bars } = barsOf([entry('2026-11-01', -1), entry('2026-11-01', 2), entry('2026-11-05', 0), entry('2026-11-07', null)]);
    expect(places).toBe(5);
    expect(bars.map(({ place, least, most, mean }) => [place, least, most, mean])).toEqual([
      [0, -1, 2, 0.5],
      [4, 0, 0, 0],
    ]);
  });

  test('ten years are drawn in fewer bars than an eye can tell apart, and nothing is left out', () => {
    const all = Array.from({ length: 3650 }, (_, index) => entry(daysAfter(today, -index), ((index % 5) - 2) as Step));
    const { bars } = barsOf(all);
    expect(bars.length).toBeLessThan(130);
    expect(bars.at(0)?.from).toBe(daysAfter(today, -3649));
    expect(bars.at(-1)?.to).toBe(today);
  });

  test('a span holds its days and no others, also on the day a year is long', () => {
    expect(firstDay('fortnight', today)).toBe('2026-11-12');
    expect(firstDay('all', today)).toBeNull();
    const list = ['2026-11-11', '2026-11-12', today, '2026-11-26'].map((day) => entry(day, 0));
    expect(within(list, 'fortnight', today).map(({ day }) => day)).toEqual(['2026-11-12', today]);
  });

  test('words stand with their days, once a day, the most days first; an own word is no listed one', () => {
    const words = (text: string, kind: 'own' | 'listed'): Checkin['words'] => [kind === 'own' ? { kind, text } : { kind, id: text }];
    const list = [
      entry('2026-11-01', 0, [], words('calm', 'listed')),
      entry('2026-11-01', 0, [], words('calm', 'listed')),
      entry('2026-11-02', 0, [], words('calm', 'listed')),
      entry('2026-11-03', 0, [], words('calm', 'own')),
    ];
    expect(saidOften(list, 'words')).toEqual([
      { id: 'calm', own: false, days: ['2026-11-02', '2026-11-01'] },
      { id: 'calm', own: true, days: ['2026-11-03'] },
    ]);
  });
});

describe('the weekly pulse', () => {
  const week = (day: string, answers: PulseWeek['answers'] = {}): PulseWeek => ({ week: day, answers, more: null });

  test('has ten lines, five for younger people, over basics, three domains and five elements', () => {
    expect(pulseItems).toHaveLength(10);
    expect(pulseItems.filter(({ young }) => young)).toHaveLength(5);
    expect(new Set(pulseItems.map(({ domain }) => domain)).size).toBe(9);
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
