import type { Feeling } from '#shared/checkin/checkin.ts';

const round = (n: number): number => Math.round(n * 100) / 100;

/** A crown that sags: `depth` units below its shoulders. */
const sagging = (top: number, depth: number): string =>
  `M0 38V${top + 3}Q0 ${top} 3 ${round(top + 0.4)}Q15 ${round(top + depth)} 27 ${round(top + 0.4)}Q30 ${top} 30 ${top + 3}V38Z`;

/** A crown that is rounded by `radius`, flat between `edge` and 30 − edge; `pull` is where the curve meets the flat. */
const rounded = (top: number, radius: number, edge: number, pull: number): string => {
  const [side, bend] = [round(top + radius), round(top + radius * 0.45)];
  return `M0 38V${side}C0 ${bend} ${pull} ${top} ${edge} ${top}H${30 - edge}C${30 - pull} ${top} 30 ${bend} 30 ${side}V38Z`;
};

/**
 * The outline of a feeling in a box of 30 × 38 that stands on its lower edge (design/look: 9 + 7 a step of energy).
 * Pleasantness is the crown, from sagging to round, so that the shape alone tells all 25 feelings apart.
 */
export function feelingPath({ pleasantness, energy }: Feeling): string {
  const height = 9 + 7 * (energy + 2);
  const top = 38 - height;
  if (pleasantness === -2) return sagging(top, Math.min(16, height * 1.2));
  if (pleasantness === -1) return sagging(top, Math.min(8, height * 0.68));
  if (pleasantness === 0) return rounded(top, Math.min(3.5, height * 0.3), 6, 1.5);
  if (pleasantness === 1) return rounded(top, Math.min(8, height * 0.55), 12, 4.5);
  return rounded(top, Math.min(15, height - 1), 15, 6.7);
}
