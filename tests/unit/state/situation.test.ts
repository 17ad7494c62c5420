import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { App } from '../../../extension/state/app.ts';
import { arrangementOf, audienceOf, offeredTo, type Situation, situations } from '../../../extension/state/situation.ts';
import { makeVisitState } from '../../../extension/state/visit.ts';
import { defaultSettings, type Settings } from '../../../extension/store/settings.ts';

type Asked = Pick<App, 'settings' | 'visit'>;

/** Whoever chose these, for whom it is. */
function person(audience: Settings['audience'], chosen: readonly Situation[]): Asked {
  const visit = makeVisitState();
  visit.violence.value = chosen.includes('violence');
  const settings = { now: signal({ ...defaultSettings, audience, situations: chosen.filter((each) => each !== 'violence') }) };
  return { settings: settings as unknown as App['settings'], visit };
}

const arranged = (audience: Settings['audience'], chosen: readonly Situation[]): string => {
  const { packs, show } = arrangementOf(person(audience, chosen));
  return JSON.stringify([packs, show]);
};

describe('situations', () => {
  test.each(['adult', 't13'] as const)(
    'for %s each one offered changes the arrangement, and each other one, kept from before, nothing',
    (audience) => {
      const usual = arranged(audience, []);
      const offered = offeredTo(person(audience, []));
      for (const each of situations) expect([each, arranged(audience, [each]) !== usual]).toEqual([each, offered.includes(each)]);
    },
  );

  test('an adult in relief or rescue work is a helper, to whom school is offered too; a teen is not', () => {
    expect(audienceOf(person('adult', ['humanitarian']))).toBe('helper');
    expect(audienceOf(person('t13', ['humanitarian']))).toBe('t13');
    expect(arrangementOf(person('adult', ['humanitarian'])).show).toContain('he-self');
    expect([[], ['humanitarian']].map((chosen) => offeredTo(person('adult', chosen as Situation[])).includes('school'))).toEqual([
      false,
      true,
    ]);
    expect(arrangementOf(person('adult', ['school', 'humanitarian'])).packs).toContain('pack-facilitator');
  });
});
