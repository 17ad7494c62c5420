import type { Day, Month } from '../time.ts';
import { monthOf } from '../time.ts';
import type { Step } from './checkin.ts';
import type { Bar } from './over-time.ts';

/** Size of the drawing of bars, in its own units. */
export const chart = { width: 720, height: 100 } as const;

/** So few days are not drawn as broad blocks: the place of a bar is never wider than one of fourteen. */
const leastPlaces = 14;

/** Where a pleasantness lies, from the top; half a stroke and a little air stay free at both ends. */
export const levelOf = (value: number): number => ((2 - value) / 4) * (chart.height - 8) + 4;

/** Half the height of a bar whose least and most are the same. */
const half = 3;

const short = (value: number): string => value.toFixed(1);

/** All bars as one path, and their means as another: two nodes, however many years there are (performance E). */
export function barPaths(places: number, bars: readonly Bar[]): { readonly bodies: string; readonly ticks: string } {
  const place = chart.width / Math.max(places, leastPlaces);
  const wide = place * 0.7;
  const x = (bar: Bar): string => short(bar.place * place + place * 0.15);
  const body = (bar: Bar): string =>
    `M${x(bar)} ${short(levelOf(bar.most) - half)}h${short(wide)}V${short(levelOf(bar.least) + half)}h${short(-wide)}z`;
  const tick = (bar: Bar): string => `M${x(bar)} ${short(levelOf(bar.mean))}h${short(wide)}`;
  return { bodies: bars.map(body).join(''), ticks: bars.map(tick).join('') };
}

/** One day of the year's picture: colour and height together say how it was. */
export interface Pixel {
  readonly day: Day;
  readonly step: Step;
}

/** A year as rows of months: one path for each of the five steps, in the order from -2 to 2. A row is 1 high, a day is 1 wide. */
export function pixelPaths(days: readonly Pixel[], rows: readonly Month[]): readonly string[] {
  const paths = ['', '', '', '', ''];
  for (const { day, step } of days) {
    const row = rows.indexOf(monthOf(day));
    const height = (step + 3) * 0.17;
    const x = Number(day.slice(8)) - 1 + 0.1;
    paths[step + 2] += `M${x.toFixed(1)} ${(row + 0.95).toFixed(2)}v${(-height).toFixed(2)}h.8v${height.toFixed(2)}z`;
  }
  return paths;
}
