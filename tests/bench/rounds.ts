/** The middle value; NaN of nothing. */
export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median of the ratios within each round: what slowed a round slowed both, and cancels out. */
export const ratio = (own: readonly number[], anchor: readonly number[]): number =>
  median(own.map((value, round) => value / (anchor[round] ?? Number.NaN)));

/** The median of what the one has more than the other within each round. */
export const added = (own: readonly number[], anchor: readonly number[]): number =>
  median(own.map((value, round) => value - (anchor[round] ?? Number.NaN)));

/**
 * Measures each candidate once a round, in an order that chance decides anew, so that no candidate always follows the same other one.
 * Gives each candidate's values in the order of the rounds.
 */
export async function inRounds<Candidate extends { readonly name: string }, Value>(
  candidates: readonly Candidate[],
  rounds: number,
  measure: (candidate: Candidate) => Promise<Value>,
): Promise<ReadonlyMap<string, readonly Value[]>> {
  const values = new Map<string, Value[]>(candidates.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) for (const each of shuffled(candidates)) values.get(each.name)?.push(await measure(each));
  return values;
}

function shuffled<Each>(list: readonly Each[]): readonly Each[] {
  const keyed = list.map((each) => ({ each, key: Math.random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
}
