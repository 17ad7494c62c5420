/** How many slips of the finger are forgiven in a word of so many letters: none in short ones, where they make other words. */
export const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Which letters a word has, in 32 bits: words that differ in many of them need no closer look. */
export function lettersOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

/** How many bits are set. */
function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Whether two words can be within so many slips, by their letters alone: each slip changes at most two of them. */
export const mayBeNear = (a: number, b: number, slips: number): boolean => bits(a ^ b) <= 2 * slips;

/** One row of the table, and the smallest number in it. `before` is the row above, `earlier` the one above that. */
function nextRow(a: string, b: string, row: number, before: readonly number[], earlier: readonly number[]): readonly number[] {
  const now = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const same = a[row - 1] === b[column - 1];
    let cost = Math.min((before[column] ?? 9) + 1, (now[column - 1] ?? 9) + 1, (before[column - 1] ?? 9) + (same ? 0 : 1));
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    if (swapped) cost = Math.min(cost, (earlier[column - 2] ?? 9) + 1);
    now.push(cost);
  }
  return now;
}

/**
 * How many slips lie between two words: a letter too many, one missing, a wrong one, or two swapped (optimal string alignment).
 * More than `most` is told as `most` + 1, and found out early.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let earlier: readonly number[] = [];
  let before: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = nextRow(a, b, row, before, earlier);
    if (Math.min(...now) > most) return most + 1;
    earlier = before;
    before = now;
  }
  return Math.min(before[b.length] ?? most + 1, most + 1);
}
