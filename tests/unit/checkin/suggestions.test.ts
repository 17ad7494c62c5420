import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckinInput, Step } from '#shared/checkin/checkin.ts';
import { type Offer, softHelp, suggest } from '#shared/checkin/suggestions.ts';
import { bodyWords, contextGroups, emotionFamilies, needs } from '#shared/checkin/vocabulary.ts';
import { exercises } from '#shared/exercises/catalogue.ts';
import { knownBlocks } from '#shared/exercises/known-blocks.ts';
import english from '#shared/i18n/locales/en/check-in-steps.json' with { type: 'json' };
import { offerOf } from '../../../extension/screens/check-in-offer.ts';
import type { App } from '../../../extension/state/app.ts';
import { makeVisitState } from '../../../extension/state/visit.ts';
import { defaultSettings, type Settings } from '../../../extension/store/settings.ts';

const nothing: CheckinInput = { feeling: null, words: [], context: [], need: null, note: '' };
const audiences = ['c10', 't13', 'adult'] as const;

/** What the screen offers with these settings, after something was kept. */
const offer = (settings: Partial<Settings> = {}, isKept = true): Offer =>
  offerOf({ settings: { now: { value: { ...defaultSettings, ...settings } } }, visit: makeVisitState() } as unknown as App, isKept);

const step = fc.constantFrom<Step>(-2, -1, 0, 1, 2);
const listedWords = [...emotionFamilies.flatMap(({ words }) => words), ...bodyWords];
const anyInput: fc.Arbitrary<CheckinInput> = fc.record({
  feeling: fc.option(fc.record({ pleasantness: step, energy: step })),
  words: fc.array(
    fc.oneof(
      fc.constantFrom(...listedWords).map((id) => ({ kind: 'listed', id }) as const),
      fc.string().map((text) => ({ kind: 'own', text }) as const),
    ),
    { maxLength: 3 },
  ),
  context: fc.subarray<string>(
    contextGroups.flatMap(({ tags }) => [...tags]),
    { maxLength: 4 },
  ),
  need: fc.option(fc.constantFrom(...needs.map(({ id }) => id))),
  note: fc.constant(''),
});

/** Whether a pleasant, quiet moment is all that was said (content 1.5: "Enjoy it"). */
const isQuiet = (input: CheckinInput): boolean => suggest(input, offer()).length === 0;

describe('what is suggested after a check-in', () => {
  test('is three things at the most, with one outer among them, whatever was said, for whom, and whatever was put away', () => {
    const inner = exercises.map(({ id }) => id).filter((id) => !id.startsWith('so-'));
    fc.assert(
      fc.property(
        anyInput,
        fc.constantFrom(...audiences),
        fc.nat(20),
        fc.subarray(inner),
        fc.boolean(),
        (input, audience, turn, hidden, kept) => {
          const list = suggest(input, offer({ audience, hidden }, kept), turn);
          expect(list.length).toBeLessThanOrEqual(3);
          expect(new Set(list.map(({ target }) => target)).size).toBe(list.length);
          if (list.length > 0 || turn > 0) expect(list.some(({ side }) => side === 'outer')).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('is nothing only after a pleasant, quiet moment without a need, and something when asked for', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        if (!isQuiet(input)) return;
        expect(input.need).toBeNull();
        expect(softHelp(input)).toBeNull();
        if (input.feeling) expect([input.feeling.pleasantness > 0, input.feeling.energy <= 0]).toEqual([true, true]);
        expect(suggest(input, offer(), 1).length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
    expect(isQuiet({ ...nothing, feeling: { pleasantness: 1, energy: -1 } })).toBe(true);
    expect(isQuiet(nothing)).toBe(false);
  });

  test('fits who it is for: nothing that is not theirs, that was put away, that a pack hides or that shows on request only', () => {
    const fits = (id: string, audience: (typeof audiences)[number]): boolean =>
      id === 'note-helped' || (exercises.find((each) => each.id === id)?.for ?? knownBlocks[id] ?? []).includes(audience);
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...audiences), fc.nat(12), (input, audience, turn) => {
        const targets = suggest(input, offer({ audience, hidden: ['gr-feet', 'so-say-hi'] }), turn).map(({ target }) => target);
        expect(targets.filter((id) => !fits(id, audience))).toEqual([]);
        expect(targets).not.toContain('gr-feet');
        expect(targets).not.toContain('so-say-hi');
        if (audience === 'c10') expect(targets).not.toContain('note-helped');
        if (audience === 'c10') expect(targets).not.toContain('gr-orient');
      }),
      { numRuns: 1000 },
    );
  });

  test('every thing that can be suggested has its words', () => {
    const all = audiences.flatMap((audience) =>
      [null, ...needs.map(({ id }) => id)].flatMap((need) =>
        ([-2, 0, 2] as const).flatMap((pleasantness) =>
          Array.from({ length: 8 }, (_, turn) =>
            suggest({ ...nothing, feeling: { pleasantness, energy: 1 }, need }, offer({ audience }), turn),
          ),
        ),
      ),
    );
    const outer = new Set(all.flat().flatMap(({ side, target }) => (side === 'outer' ? [target] : [])));
    expect(outer.size).toBeGreaterThan(6);
    expect([...outer].filter((id) => !(`checkin.outer.${id}` in english))).toEqual([]);
    const inner = new Set(all.flat().flatMap(({ side, target }) => (side === 'inner' ? [target] : [])));
    expect([...inner].filter((id) => id !== 'note-helped' && !exercises.some((each) => each.id === id))).toEqual([]);
  });

  test('follows the need; without one it follows the point, and without a point the first word that has a place', () => {
    const first = (input: Partial<CheckinInput>) => suggest({ ...nothing, ...input }, offer()).map(({ target }) => target);
    expect(first({ need: 'company' })).toEqual(['mi-strengths', 'so-map']);
    expect(first({ feeling: { pleasantness: -1, energy: 2 } })).toEqual(['br-long-out', 'so-sit-near']);
    expect(first({ feeling: { pleasantness: -1, energy: -2 } })).toEqual(['mi-kind', 'so-message']);
    expect(
      first({
        words: [
          { kind: 'listed', id: 'body.cold' },
          { kind: 'listed', id: 'lonely' },
        ],
      }),
    ).toEqual(['mi-kind', 'so-message']);
    expect(first({ feeling: { pleasantness: 2, energy: 1 } })).toEqual(['note-helped', 'so-say-hi']);
    expect(first({ feeling: { pleasantness: 0, energy: 0 } })).toEqual(['gr-feet', 'so-say-hi']);
  });

  test('calms anger before it moves it out, whatever a pack shows first (content part two, 21.2)', () => {
    const inner = (input: Partial<CheckinInput>, from: Offer): readonly string[] =>
      [0, 1, 2].flatMap((turn) =>
        suggest({ ...nothing, ...input }, from, turn).flatMap(({ side, target }) => (side === 'inner' ? target : [])),
      );
    const words = [{ kind: 'listed', id: 'furious' }] as const;
    expect(inner({ need: 'release' }, offer())).toEqual(['gr-shake', 'gr-pmr-short', 'gr-feet']);
    const calming = ['gr-pmr-short', 'br-long-out', 'gr-shake'];
    expect(inner({ need: 'release', words }, offer())).toEqual(calming);
    expect(inner({ need: 'release', words }, { has: () => true, first: ['gr-shake'] })).toEqual(calming);
    // without a need the point stands in for it, and what settles comes first anyway
    const point = { feeling: { pleasantness: -1, energy: 2 }, words } as const;
    expect(inner(point, offer())).toEqual(['br-long-out', 'gr-feet', 'gr-pmr-short']);
    // a child has no muscle release
    expect(inner({ need: 'release', words }, offer({ audience: 'c10' })).slice(0, 2)).toEqual(['br-long-out', 'gr-shake']);
  });

  test('for who does not feel safe or wants a helpline is no exercise', () => {
    expect(suggest({ ...nothing, need: 'safe' }, offer()).map(({ target }) => target)).toEqual(['sf-now', 'sf-plan']);
    expect(suggest({ ...nothing, need: 'safe' }, offer({ audience: 'c10' })).map(({ target }) => target)).toEqual(['sf-now']);
    expect(suggest({ ...nothing, need: 'help' }, offer(), 3).map(({ target }) => target)).toEqual(['sf-directory']);
  });

  test('is in the order of the pack where a pack shows it', () => {
    const all: Offer = { has: () => true, first: ['gr-pmr-short', 'so-message'] };
    expect(suggest({ ...nothing, need: 'release' }, all).map(({ target }) => target)).toEqual(['gr-pmr-short', 'so-walk-with']);
    expect(suggest({ ...nothing, need: 'company' }, all).map(({ target }) => target)).toEqual(['mi-strengths', 'so-message']);
  });
});

test('help is shown after every trigger that is not a text: a heavy word, the tag, the need, the lowest point', () => {
  for (const id of ['hopeless', 'unsafe']) expect(softHelp({ ...nothing, words: [{ kind: 'listed', id }] })).toBe('card');
  for (const need of ['safe', 'help'] as const) expect(softHelp({ ...nothing, need })).toBe('card');
  expect(softHelp({ ...nothing, context: ['safety-at-home'] })).toBe('card');
  expect(softHelp({ ...nothing, feeling: { pleasantness: -2, energy: 0 } })).toBe('quiet-line');
  expect(softHelp({ ...nothing, feeling: { pleasantness: -1, energy: 0 } })).toBeNull();
  expect(softHelp({ ...nothing, words: [{ kind: 'own', text: 'hopeless' }] })).toBeNull();
});
