import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckinInput, makeCheckin } from '#shared/checkin/checkin.ts';
import { parseCheckin } from '#shared/checkin/parse-checkin.ts';
import { softHelp, suggest } from '#shared/checkin/suggestions.ts';
import { sayingFor } from '#shared/checkin/validation.ts';
import { bodyWords, contextGroups, emotionFamilies, needs } from '#shared/checkin/vocabulary.ts';
import { exerciseIds } from '#shared/exercises/ids.ts';
import english from '#shared/i18n/locales/en/check-in-steps.json' with { type: 'json' };
import { dayOf } from '#shared/time.ts';
import { anyCheckin } from '../../support/any-checkin.ts';

const nothing: CheckinInput = { feeling: null, words: [], context: [], need: null, note: '' };

/** Minutes east of UTC at an instant in a zone, by the machine's own tables. */
function offsetIn(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign = '+', hours = '0', minutes = '0'] =
    /GMT([+-])?(\d+)?:?(\d+)?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Zones with odd offsets, late changes of the clock, and one that once skipped a day. */
const zones = [
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Europe/Helsinki',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Africa/Cairo',
  'America/Los_Angeles',
  'Antarctica/Troll',
  'Asia/Gaza',
  'UTC',
];

describe('a check-in', () => {
  test('belongs to the day that the clock on the wall showed, in every zone and over every change of the clock (D11)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) }), (zone, at) => {
        const clock = { now: () => at, offsetAt: () => offsetIn(zone, at), zone: () => zone };
        const wall = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
        expect(makeCheckin(nothing, clock, 'a').day).toBe(wall);
      }),
      { numRuns: 2000 },
    );
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

describe('what is offered after it', () => {
  test('is at most one thing for oneself and one with someone, and every exercise among them ships', () => {
    for (const need of [null, ...needs.map(({ id }) => id)])
      for (let turn = 0; turn < 6; turn += 1) {
        const offers = suggest({ ...nothing, feeling: { pleasantness: -1, energy: 1 }, need }, exerciseIds, turn);
        expect(offers.filter(({ side }) => side === 'inner').length).toBeLessThanOrEqual(1);
        expect(offers.filter(({ side }) => side === 'outer').length).toBeLessThanOrEqual(1);
        expect(offers.filter(({ side, target }) => side === 'inner' && !exerciseIds.has(target))).toEqual([]);
      }
  });

  test('is help after a heavy word, and one quiet line after a very unpleasant moment', () => {
    expect(softHelp({ ...nothing, words: [{ kind: 'listed', id: 'hopeless' }] })).toBe('card');
    expect(softHelp({ ...nothing, need: 'safe' })).toBe('card');
    expect(softHelp({ ...nothing, context: ['safety-at-home'] })).toBe('card');
    expect(softHelp({ ...nothing, feeling: { pleasantness: -2, energy: 0 } })).toBe('quiet-line');
    expect(softHelp({ ...nothing, feeling: { pleasantness: 1, energy: 0 } })).toBeNull();
  });
});

test('a day is cut from the clock, not from UTC', () => {
  expect(dayOf(Date.UTC(2026, 10, 24, 23, 30), 60)).toBe('2026-11-25');
  expect(dayOf(Date.UTC(2026, 10, 24, 0, 30), -60)).toBe('2026-11-23');
});

test('every line of acknowledgement that can be chosen is in the catalogue', () => {
  const kinds = ['high-unpleasant', 'low-unpleasant', 'high-pleasant', 'low-pleasant', 'middle', 'heavy', 'open'] as const;
  const keys = kinds.flatMap((kind) => Array.from({ length: 40 }, (_, turn) => `checkin.said.${kind}.${sayingFor(kind, turn).index}`));
  expect([...new Set(keys)].filter((key) => !(key in english))).toEqual([]);
  expect(new Set(keys).size).toBe(Object.keys(english).filter((key) => key.startsWith('checkin.said.')).length);
});

test('every word, context, need and offer has its words in the catalogue', () => {
  const keys = [
    ...emotionFamilies.flatMap(({ id, words }) => [`family.${id}`, ...words.map((word) => `word.${word}`)]),
    ...bodyWords,
    ...contextGroups.flatMap(({ id, tags }) => [`group.${id}`, ...tags.map((tag) => `context.${tag}`)]),
    ...needs.flatMap(({ id, outer }) => [`need.${id}`, ...outer.map((target) => `outer.${target}`)]),
  ];
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key) => !(`checkin.${key}` in english))).toEqual([]);
});
