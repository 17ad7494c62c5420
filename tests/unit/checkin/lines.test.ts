import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckinInput, Step } from '#shared/checkin/checkin.ts';
import { type Answered, type Saying, sayingFor } from '#shared/checkin/validation.ts';
import { emotionFamilies } from '#shared/checkin/vocabulary.ts';
import { type Closing, type ClosingFor, closingFor } from '#shared/circle/closing.ts';
import { newTie, type Tie } from '#shared/circle/tie.ts';
import english from '#shared/i18n/locales/en/check-in-steps.json' with { type: 'json' };

const nothing: CheckinInput = { feeling: null, words: [], context: [], need: null, note: '' };
const listed = (...ids: readonly string[]) => ids.map((id) => ({ kind: 'listed', id }) as const);
const answered = (input: Partial<CheckinInput>, over: Partial<Answered> = {}): Answered => ({
  input: { ...nothing, ...input },
  end: 'kept',
  young: false,
  ratherNot: false,
  ...over,
});
const kindOf = (input: Partial<CheckinInput>, over: Partial<Answered> = {}): string => sayingFor(answered(input, over), 0, null).kind;

const point = (pleasantness: Step, energy: Step) => ({ feeling: { pleasantness, energy } });
const steps = [-2, -1, 0, 1, 2] as const;
const ends = ['kept', 'let-go', 'unkept'] as const;

describe('the line that answers a check-in (content part two, 24.6)', () => {
  test('is chosen by the first named family, else by the quadrant', () => {
    expect(kindOf({ ...point(2, 2), words: listed('body.cold', 'lonely', 'happy') })).toBe('sadness');
    expect(kindOf({ words: listed('mixed') })).toBe('okay');
    expect([kindOf(point(-1, 1)), kindOf(point(-1, 0)), kindOf(point(1, 2)), kindOf(point(2, -2)), kindOf(point(0, 2))]).toEqual([
      'high-unpleasant',
      'low-unpleasant',
      'high-pleasant',
      'low-pleasant',
      'middle',
    ]);
  });

  test('after a heavy word is the heavy one, also when it was let go', () => {
    for (const end of ends) expect(kindOf({ ...point(1, 1), words: listed('happy', 'hopeless') }, { end })).toBe('heavy');
    expect(kindOf({ words: listed('unsafe') }, { ratherNot: true })).toBe('heavy');
  });

  test('is an open one after "no words today", "rather not say" and "let it go"', () => {
    expect(kindOf({ ...point(-2, 0), words: listed('no-words-today') })).toBe('open');
    expect(kindOf(point(-2, 0), { ratherNot: true })).toBe('open');
    expect(kindOf({ words: listed('sad') }, { end: 'let-go' })).toBe('open');
    // where nothing is kept at all, going on is no letting go
    expect(kindOf({ words: listed('sad') }, { end: 'unkept' })).toBe('sadness');
  });

  test('never says "nothing kept" of what was kept', () => {
    const said = Array.from({ length: 12 }, (_, turn) => sayingFor(answered({}), turn, null));
    expect(new Set(said.map(({ index }) => english[`checkin.said.open.${index}` as keyof typeof english]))).toEqual(
      new Set(['All right.', 'No words needed.', 'As you like.']),
    );
  });

  test('of a child follows the face; a face in between is not called bad', () => {
    const young = { young: true, end: 'let-go' } as const;
    expect([kindOf(point(-1, 1), young), kindOf(point(2, 1), young), kindOf({}, young)]).toEqual([
      'young-unpleasant',
      'young-pleasant',
      'young-hidden',
    ]);
    const between = Array.from({ length: 12 }, (_, turn) => sayingFor(answered(point(0, 1), young), turn, null).index);
    expect(between).not.toContain(0);
    expect(between).not.toContain(1);
  });

  /** Many kinds of check-ins, for each of which lines are said one after another. */
  const many: readonly Answered[] = [false, true].flatMap((young) =>
    ends.flatMap((end) =>
      [[], ...emotionFamilies.map((each) => listed(each.words[0] ?? '')), listed('hopeless'), listed('no-words-today')].flatMap((words) =>
        [{}, ...steps.flatMap((x) => ([-1, 1] as const).map((y) => point(x, y)))].map((at) => answered({ words, ...at }, { young, end })),
      ),
    ),
  );

  test('is never the same twice in a row, and every line can be reached', () => {
    const seen = many.flatMap((what) => {
      const said: Saying[] = [];
      for (let turn = 0; turn < 24; turn += 1) said.push(sayingFor(what, (turn * 37) % 101, said.at(-1) ?? null));
      for (const [index, next] of said.slice(1).entries()) expect(next).not.toEqual(said[index]);
      return said.map(({ kind, index }) => `checkin.said.${kind}.${index}`);
    });
    expect(seen.filter((key) => !(key in english))).toEqual([]);
    expect(Object.keys(english).filter((key) => key.startsWith('checkin.said.') && !seen.includes(key))).toEqual([]);
  });
});

describe('the closing line (content part two, 25)', () => {
  const tie = (over: Partial<Tie>): Tie => ({ ...newTie(`id-${over.name}`, 'Ada', 'near', 'person'), ...over });

  test('names nobody who is a risk or "not for now", and no animal', () => {
    const safe = tie({ name: 'Ada' });
    const kept = [
      tie({ name: 'Risk', price: ['risk'] }),
      tie({ name: 'Later', weight: 'not-now' }),
      tie({ name: 'Rex', kind: 'animal' }),
      safe,
    ];
    fc.assert(
      fc.property(fc.nat(), (turn) => {
        expect(closingFor(kept, null, turn, null)).toMatchObject({ kind: 'person', name: 'Ada' });
        expect(closingFor(kept.slice(0, 3), null, turn, null)).toMatchObject({ kind: 'none', name: null });
      }),
    );
  });

  test('of a service claims no hours, a place is called a place, and a child is led to a grown-up without a name', () => {
    const all = (ties: readonly Tie[], whom: ClosingFor = null): Closing[] =>
      Array.from({ length: 20 }, (_, turn) => closingFor(ties, whom, turn, null));
    expect(all([tie({ name: 'Clinic', kind: 'service' })]).every(({ kind }) => kind === 'service')).toBe(true);
    const service = Object.entries(english).filter(([key]) => key.startsWith('closing.service.'));
    for (const [key, text] of service) expect(text.replaceAll(/\{(name|open)\}/g, ''), key).not.toMatch(/\d|\{/);
    expect(all([tie({ name: 'Choir', kind: 'group' })]).every(({ kind }) => kind === 'place')).toBe(true);
    expect(all([tie({ name: 'Ada' })], 'child').every(({ kind, name }) => kind === 'child' && name === null)).toBe(true);
  });

  test('where someone lives with violence names nobody, and for who helps others it has lines of its own where nobody is named', () => {
    const all = (ties: readonly Tie[], whom: ClosingFor): Closing[] =>
      Array.from({ length: 20 }, (_, turn) => closingFor(ties, whom, turn, null));
    expect(all([tie({ name: 'Ada' })], 'violence').every(({ kind, name }) => kind === 'violence' && name === null)).toBe(true);
    expect(all([], 'helper').every(({ kind }) => kind === 'helper')).toBe(true);
    expect(all([tie({ name: 'Ada' })], 'helper').every(({ name }) => name === 'Ada')).toBe(true);
  });

  test('is not the same twice in a row where there is another, and has its words', () => {
    const circles = [[], [tie({ name: 'Ada' })], [tie({ name: 'Park', kind: 'place' }), tie({ name: 'Clinic', kind: 'service' })]];
    for (const ties of circles)
      for (const whom of [null, 'child', 'helper', 'violence'] as const) {
        let last: Closing | null = null;
        for (let turn = 0; turn < 30; turn += 1) {
          const next: Closing = closingFor(ties, whom, turn * 3, last);
          expect(next).not.toEqual(last);
          expect(`closing.${next.kind}.${next.index}` in english).toBe(true);
          last = next;
        }
      }
  });
});
