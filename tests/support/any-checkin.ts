import fc from 'fast-check';
import type { Checkin, Step, Word } from '#shared/checkin/checkin.ts';
import { contextGroups, needs } from '#shared/checkin/vocabulary.ts';
import { dayOf } from '#shared/time.ts';

const step = fc.integer({ min: -2, max: 2 }) as fc.Arbitrary<Step>;

/** Whatever a keyboard, a clipboard or an odd file can hold: emoji, right-to-left, NUL, halves of pairs. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ maxLength, unit: 'grapheme' }).filter((each) => each.length <= maxLength),
    fc.string({ maxLength, unit: 'binary' }).filter((each) => each.length <= maxLength),
    fc.constantFrom('', '\u0000', '\ud800', 'سطر لنفسي', '👩‍👩‍👧‍👦', '  spaces  ', '"{}[]\\'),
  );

const word: fc.Arbitrary<Word> = fc.oneof(
  fc.constantFrom('happy', 'sad', 'body.pain').map((id): Word => ({ kind: 'listed', id })),
  text(40).map((own): Word => ({ kind: 'own', text: own })),
);

const contextIds: readonly string[] = contextGroups.flatMap(({ tags }): readonly string[] => tags);

/** Any check-in between 2016 and 2036, in any time zone's offset. */
export const anyCheckin: fc.Arbitrary<Checkin> = fc
  .record({
    id: fc.uuid(),
    at: fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2036, 0, 1) }),
    offset: fc.integer({ min: -14 * 60, max: 14 * 60 }),
    feeling: fc.option(fc.record({ pleasantness: step, energy: step }), { nil: null }),
    words: fc.array(word, { maxLength: 3 }),
    context: fc.uniqueArray(fc.constantFrom(...contextIds), { maxLength: 4 }),
    need: fc.option(fc.constantFrom(...needs.map(({ id }) => id)), { nil: null }),
    note: text(200),
  })
  .map((each) => ({ ...each, day: dayOf(each.at, each.offset) }));

/** Some check-ins, each with its own id. */
export const someCheckins = (maxLength: number): fc.Arbitrary<Checkin[]> =>
  fc.uniqueArray(anyCheckin, { maxLength, selector: ({ id }) => id });
