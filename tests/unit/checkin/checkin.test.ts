import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckinInput, makeCheckin } from '#shared/checkin/checkin.ts';
import { parseCheckin } from '#shared/checkin/parse-checkin.ts';
import { bodyWords, contextGroups, emotionFamilies, needs, teenTags, wordKeyOf, youngFamilies } from '#shared/checkin/vocabulary.ts';
import english from '#shared/i18n/locales/en/check-in-steps.json' with { type: 'json' };
import { dayOf } from '#shared/time.ts';
import { anyCheckin } from '../../support/any-checkin.ts';
import { timelines } from '../../support/timelines.ts';
import { oddZones, offsetIn, wallDay } from '../../support/zones.ts';

const nothing: CheckinInput = { feeling: null, words: [], context: [], need: null, note: '' };

describe('a check-in', () => {
  test('belongs to the day that the clock on the wall showed, in every zone and over every change of the clock (D11)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...oddZones), fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) }), (zone, at) => {
        const clock = { now: () => at, offsetAt: () => offsetIn(zone, at), zone: () => zone };
        expect(makeCheckin(nothing, clock, 'a').day).toBe(wallDay(zone, at));
      }),
      { numRuns: 2000 },
    );
  });

  test('stands once, on the day of its wall calendar, through 200 lives with travel and clocks that are set back (D11)', async () => {
    expect(await timelines(200)).toBe(200);
  });

  test('is trimmed to its limits', () => {
    const clock = { now: () => 0, offsetAt: () => 0, zone: () => 'UTC' };
    const word = (text: string) => ({ kind: 'own', text }) as const;
    const made = makeCheckin(
      {
        ...nothing,
        words: [word('   '), word('a'), word('b'.repeat(90)), word('c'), word('d')],
        note: ` ${'👋'.repeat(2500)} `,
        context: ['a', 'b', 'c', 'd', 'e'],
      },
      clock,
      'a',
    );
    expect(made.words).toEqual([word('a'), word('b'.repeat(40)), word('c')]);
    expect([...made.note]).toHaveLength(2000);
    expect(made.context).toHaveLength(4);
  });

  test('of discreet mode keeps its time to the hour that the clock on the wall showed, and its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: -720, max: 840 }), (now, offset) => {
        const clock = { now: () => now, offsetAt: () => offset, zone: () => '' };
        const { at, day } = makeCheckin(nothing, clock, 'a', true);
        expect((((at + offset * 60_000) % 3_600_000) + 3_600_000) % 3_600_000).toBe(0);
        expect(now - at).toBeGreaterThanOrEqual(0);
        expect(now - at).toBeLessThan(3_600_000);
        expect([day, dayOf(at, offset)]).toEqual([makeCheckin(nothing, clock, 'a').day, day]);
      }),
    );
  });

  test('that was made reads back as itself', () => {
    fc.assert(
      fc.property(anyCheckin, (checkin) => {
        expect(parseCheckin(checkin)).toEqual({ ok: true, value: checkin });
      }),
    );
  });

  test('never reads from what is none', () => {
    const good = { id: 'a', at: 0, offset: 0, day: '1970-01-01', ...nothing };
    expect(parseCheckin(good).ok).toBe(true);
    const wrong: readonly object[] = [
      { at: Number.NaN },
      { at: '0' },
      { offset: 1.5 },
      { offset: 9999 },
      { day: '2026-02-30' },
      { day: '2026-2-3' },
      { id: '' },
      { id: 7 },
      { feeling: {} },
      { feeling: { pleasantness: 3, energy: 0 } },
      { words: 'x' },
      { words: [{ kind: 'own' }] },
      { context: [1] },
      { need: 'nothing we know' },
      { note: null },
      { note: 'x'.repeat(5000) },
      { words: Array.from({ length: 4 }, () => ({ kind: 'own', text: 'x' })) },
    ];
    expect(wrong.filter((over) => parseCheckin({ ...good, ...over }).ok)).toEqual([]);
  });

  test('never takes its reader down', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof parseCheckin(value).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});

test('a day is cut from the clock, not from UTC', () => {
  expect(dayOf(Date.UTC(2026, 10, 24, 23, 30), 60)).toBe('2026-11-25');
  expect(dayOf(Date.UTC(2026, 10, 24, 0, 30), -60)).toBe('2026-11-23');
});

test('every word, context, need and offer has its words in the catalogue', () => {
  const keys = [
    ...emotionFamilies.flatMap(({ id, words }) => [`family.${id}`, ...words.map((word) => `word.${word}`)]),
    ...bodyWords,
    ...contextGroups.flatMap(({ id, tags }) => [`group.${id}`, ...tags.map((tag) => `context.${tag}`)]),
    ...teenTags.map((tag) => `context.${tag}`),
    ...youngFamilies.flatMap(({ id, words }) => [`family.${id}`, ...words.map((word) => `word.${word}`)]),
    ...needs.flatMap(({ id, outer }) => [`need.${id}`, ...outer.map((target) => `outer.${target}`)]),
  ];
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key) => !(`checkin.${key}` in english))).toEqual([]);
});

test('a word is said by its own key, a sign in the body too', () => {
  const ids = [...emotionFamilies.flatMap(({ words }) => words), ...bodyWords];
  expect(ids.filter((id) => !(wordKeyOf(id) in english))).toEqual([]);
});
