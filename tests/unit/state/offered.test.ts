import { describe, expect, test } from 'vitest';
import { alternativesTo, exerciseOf, exercises } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import type { App } from '../../../extension/state/app.ts';
import { offeredIn } from '../../../extension/state/situation.ts';
import { defaultSettings, type Settings } from '../../../extension/store/settings.ts';

const appWith = (settings: Partial<Settings>, violence = false) =>
  ({ settings: { now: { value: { ...defaultSettings, ...settings } } }, visit: { violence: { value: violence } } }) as Pick<
    App,
    'settings' | 'visit'
  >;
const idsFor = (settings: Partial<Settings>, violence = false): readonly string[] =>
  exercises.filter(offeredIn(appWith(settings, violence))).map(({ id }) => id);
const exercise = (id: string): Exercise => {
  const found = exerciseOf(id);
  if (!found) throw new Error(`no exercise ${id}`);
  return found;
};
const insteadOf = (id: string, settings: Partial<Settings>): readonly string[] =>
  alternativesTo(exercise(id), offeredIn(appWith(settings))).map((each) => each.id);

describe('what may be put before a person', () => {
  test('a teenager and a child are offered only what is for them', () => {
    for (const audience of ['c10', 't13'] as const) for (const id of idsFor({ audience })) expect(exercise(id).for, id).toContain(audience);
    for (const id of ['br-478', 'he-self', 'wk-everyday', 'wk-space']) {
      expect(idsFor({ audience: 't13', situations: ['school'] }), id).not.toContain(id);
    }
    expect(idsFor({ audience: 't13' })).toContain('gr-orient');
  });

  test('an adult finds what is for children and for helpers too', () => {
    expect(idsFor({})).toEqual(exercises.map(({ id }) => id));
  });

  test('what the situation hides, and what was put away, is not offered in the place of something else', () => {
    expect(insteadOf('gr-pmr-short', {})).toEqual(['gr-shake', 'br-long-out']);
    expect(insteadOf('gr-pmr-short', { hidden: ['gr-shake'] })).toEqual(['br-long-out']);
    expect(insteadOf('gr-shake', { situations: ['illness'] })).not.toContain('gr-pmr-short');
    expect(idsFor({}, true)).not.toContain('gr-calm-place');
  });

  test('a child is not led to the here-and-now card, and something stands in its place', () => {
    expect(idsFor({ audience: 'c10' })).not.toContain('gr-orient');
    expect(insteadOf('gr-orient', { audience: 'c10' })[0]).toBe('gr-object');
  });
});
