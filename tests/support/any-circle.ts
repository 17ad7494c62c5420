import fc from 'fast-check';
import {
  aways,
  balances,
  type Circle,
  eases,
  helpKinds,
  prices,
  reaches,
  rings,
  shareds,
  type Tie,
  tieKinds,
  weights,
} from '#shared/circle/tie.ts';

const someText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
const orNull = <T>(choices: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(null, ...choices);

/** Any tie: every field any of its values, names as people write them. */
export const anyTie: fc.Arbitrary<Tie> = fc.record({
  id: fc.uuid(),
  name: someText,
  kind: fc.constantFrom(...tieKinds),
  ring: fc.constantFrom(...rings),
  gives: fc.subarray([...helpKinds]),
  reach: orNull(reaches),
  ease: orNull(eases),
  balance: orNull(balances),
  shared: fc.subarray([...shareds]),
  price: fc.subarray([...prices]),
  weight: orNull(weights),
  away: orNull(aways),
  how: fc.string({ maxLength: 50 }),
  noticed: fc.array(fc.record({ day: fc.constant('2026-11-25'), text: fc.string({ maxLength: 30 }) }), { maxLength: 3 }),
  at: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
});

/** Up to sixty of them. */
export const anyCircle: fc.Arbitrary<Circle> = fc.record({
  ties: fc.uniqueArray(anyTie, { maxLength: 60, selector: ({ id }) => id }),
  blurred: fc.boolean(),
});
