import fc from 'fast-check';

/** So many examples, always the same ones. */
export const samples = <T>(of: fc.Arbitrary<T>, count: number): readonly T[] => fc.sample(of, { numRuns: count, seed: 25 });
