import { expect, test } from 'vitest';
import type { Step } from '#shared/checkin/checkin.ts';
import { feelingPath } from '#shared/ui/feeling-path.ts';

const steps: readonly Step[] = [-2, -1, 0, 1, 2];

test('the shape alone tells all 25 feelings apart, and every shape stands on the line', () => {
  const paths = steps.flatMap((pleasantness) => steps.map((energy) => feelingPath({ pleasantness, energy })));
  expect(new Set(paths).size).toBe(25);
  for (const path of paths) expect(path).toMatch(/^M0 38V.*V38Z$/);
});

test('the shapes are those of the visual reference', () => {
  expect(feelingPath({ pleasantness: -2, energy: 2 })).toBe('M0 38V4Q0 1 3 1.4Q15 17 27 1.4Q30 1 30 4V38Z');
  expect(feelingPath({ pleasantness: 1, energy: -2 })).toBe('M0 38V33.95C0 31.23 4.5 29 12 29H18C25.5 29 30 31.23 30 33.95V38Z');
  expect(feelingPath({ pleasantness: -2, energy: -2 })).toBe('M0 38V32Q0 29 3 29.4Q15 39.8 27 29.4Q30 29 30 32V38Z');
});
