import { describe, expect, test } from 'vitest';
import { needs } from '#shared/checkin/vocabulary.ts';
import { exercises } from '#shared/exercises/catalogue.ts';
import { find, findings } from '#shared/exercises/finding.ts';

const ids = (wish: Parameters<typeof find>[1]): readonly string[] => find(exercises, wish).map(({ id }) => id);

describe('finding the right one', () => {
  test('the needs of the check-in find what they offer', () => {
    for (const { id, inner } of needs) for (const each of inner) expect([each, findings[each]?.needs.includes(id)]).toEqual([each, true]);
  });

  test('on a bus, with breath and body left alone, in a minute and a half, there is something', () => {
    expect(ids({ audience: 'adult', spot: 'bus', body: false, minutes: 1.5 })).toContain('gr-categories');
  });

  test('what warns of breath or bad memories is not found by someone who leaves the body alone', () => {
    const left = find(exercises, { body: false });
    expect(left.filter(({ cautions }) => cautions.includes('dizzy') || cautions.includes('panic')).map(({ id }) => id)).toEqual([]);
    expect(left.length).toBeGreaterThan(10);
  });

  test('what only the person may begin, or only on request, is never found', () => {
    expect(ids({})).not.toContain('ba-laugh');
    expect(ids({})).not.toContain('gr-calm-place');
    expect(ids({})).not.toContain('mi-room');
  });

  test('with little energy nothing asks to move or to write', () => {
    const easy = find(exercises, { energy: 'little' }).map(({ id }) => findings[id]?.energy);
    expect(new Set(easy)).toEqual(new Set(['little']));
  });

  test('for every audience each wish alone leaves something', () => {
    for (const audience of ['c6', 'c10', 't13', 'adult', 'helper'] as const) {
      expect(ids({ audience, energy: 'little' }).length).toBeGreaterThan(1);
      expect(ids({ audience, body: false }).length).toBeGreaterThan(1);
      expect(ids({ audience, spot: 'class' }).length).toBeGreaterThan(1);
    }
  });
});
