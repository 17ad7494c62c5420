import type { Breathing } from './exercise.ts';

const [left, right, low, high] = [2, 70, 38, 8];

const round = (n: number): number => Math.round(n * 100) / 100;

/** Breaths that are drawn: two of a short pattern, one of a long one, so that pictures can be compared. */
const drawn = (seconds: number): number => (seconds <= 10 ? 2 : 1);

/** The rhythm of a pattern to scale, as an SVG path in a box of 72 × 44 that stands on the line y = 38. */
export function rhythmPath({ phases }: Breathing): string {
  const seconds = phases.reduce((sum, each) => sum + each.seconds, 0);
  const breaths = drawn(seconds);
  const unit = (right - left) / (seconds * breaths);
  let [x, y] = [left, low];
  const parts = [`M${x} ${y}`];
  for (const { kind, seconds: length } of Array.from({ length: breaths }, () => phases).flat()) {
    const to = round(x + length * unit);
    const level = { in: phases.some((each) => each.kind === 'in2') ? high + 6 : high, in2: high - 2, out: low, free: low, hold: y }[kind];
    const middle = round((x + to) / 2);
    parts.push(kind === 'hold' ? `H${to}` : `C${middle} ${y} ${middle} ${level} ${to} ${level}`);
    [x, y] = [to, level];
  }
  return parts.join('');
}
