import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exerciseOf, exercises } from '#shared/exercises/catalogue.ts';
import type { Audience } from '#shared/exercises/exercise.ts';
import { knownBlocks } from '#shared/exercises/known-blocks.ts';
import { packFor, variantsIn } from '#shared/exercises/pack-for.ts';
import { packs } from '#shared/exercises/packs.ts';

const arrange = (topics: readonly string[], audience: Audience) => packFor(topics, audience, exercises);
const topics = [...new Set(packs.flatMap((each) => each.topics))];
const audience = fc.constantFrom<Audience>('c6', 'c10', 't13', 'adult', 'helper');
const fits = (id: string, who: Audience): boolean => {
  const audiences = exerciseOf(id)?.for ?? knownBlocks[id] ?? [];
  return audiences.includes(who) || (who === 'helper' && audiences.includes('adult'));
};

describe('packs', () => {
  test('are the thirteen of the content document, each under its own name', () => {
    expect(new Set(packs.map(({ id }) => id)).size).toBe(13);
  });

  test('what nobody knows, or nothing, falls back to the general pack, for children to the pupils’', () => {
    expect(arrange(['unheard-of'], 'adult').packs).toEqual(['pack-general']);
    expect(arrange([], 't13').packs).toEqual(['pack-general']);
    expect(arrange([], 'c6').packs).toEqual(['pack-pupil-younger']);
    expect(arrange(['grief'], 'c6').packs).toEqual(['pack-pupil-younger']);
  });

  test('who works with young people on their own finds first what is written for workers, and nobody else does', () => {
    expect(arrange(['unaccompanied'], 'helper').show.slice(0, 3)).toEqual(['wk-everyday', 'wk-space', 'ba-basics']);
    for (const who of ['t13', 'adult'] as const)
      expect(arrange(['unaccompanied'], who).show.filter((id) => id.startsWith('wk-'))).toEqual([]);
  });

  test('one topic has another pack for another audience', () => {
    expect((['c6', 'c10', 't13', 'helper'] as const).map((who) => arrange(['school'], who).packs)).toEqual([
      ['pack-pupil-younger'],
      ['pack-pupil-younger'],
      ['pack-pupil-teen'],
      ['pack-facilitator'],
    ]);
  });

  test('several shows are interleaved in the order given, each block once', () => {
    const { show, packs: chosen } = arrange(['grief', 'war'], 'adult');
    expect(chosen).toEqual(['pack-grief', 'pack-war-news']);
    expect(show.slice(0, 6)).toEqual(['checkin-core', 'sf-now', 'gr-object', 'gr-feet', 'gr-categories', 'lo-two-sides']);
    expect(new Set(show).size).toBe(show.length);
  });

  test('every hide applies, also to what another pack shows', () => {
    expect(arrange(['everyday'], 'adult').show).toContain('pr-steps');
    expect(arrange(['everyday', 'violence'], 'adult').show).not.toContain('pr-steps');
  });

  test('the strictest settings win, whatever the order', () => {
    const strict = { history: false, discreetTitle: true, quickExit: 'large', reminders: false, textMatching: false, audio: false };
    expect(arrange(['war', 'violence'], 'adult').settings).toEqual(strict);
    expect(arrange(['violence', 'war', 'everyday'], 'adult').settings).toEqual(strict);
  });

  test('whatever is combined, nothing hidden and nothing for other ages is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...topics), fc.string()), { maxLength: 5 }), audience, (chosen, who) => {
        const { show, hide, packs: used } = arrange(chosen, who);
        expect(used.length).toBeGreaterThan(0);
        expect(show.length).toBeGreaterThan(0);
        expect(show.filter((id) => hide.has(id) || !fits(id, who))).toEqual([]);
      }),
    );
  });

  test('no topic opens a pause without breath or the four-seven-eight to a child', () => {
    for (const topic of topics)
      for (const who of ['c6', 'c10'] as const)
        expect(arrange([topic], who).show.filter((id) => id === 'br-box' || id === 'br-478')).toEqual([]);
  });

  test('after a disaster the candle is soup and the water is rope; in war nothing asks for listening', () => {
    const disaster = arrange(['disaster'], 'adult');
    const named = (id: string, arrangement: typeof disaster): readonly string[] => {
      const exercise = exerciseOf(id);
      return exercise ? variantsIn(exercise, arrangement) : [];
    };
    expect([named('br-flower-candle', disaster), named('gr-stone-water', disaster), named('gr-54321', disaster)]).toEqual([
      ['soup'],
      ['rope'],
      [],
    ]);
    expect(named('gr-54321', arrange(['war'], 'adult'))).toEqual(['sirens']);
    expect(named('br-flower-candle', arrange(['everyday'], 'adult'))).toEqual([]);
  });
});
