import { expect, test } from 'vitest';
import { dialsAsShown } from '#shared/directory/dials-as-shown.ts';

test.each([
  ['1 800 FLOWERS', '18003569377'],
  ['1-800-FLOWERS', '+18003569377'],
  ['Tel. 044 123 4567', '+358441234567'],
  ['(202) 555-0147 ext. 9', '+12025550147'],
  ['116 123 (free)', '116123'],
  ['هاتف 050 123 4567', '0501234567'],
  ['06 1 234 5678 (nights)', '+3612345678'],
])('a number that can be read in the text may be dialled: %s', (value, dial) => {
  expect(dialsAsShown(value, dial)).toBe(true);
});

test.each([
  ['112 (free)', '+18095550100'],
  ['112 (free)', '1120'],
  ['call us now', '0900555555'],
  ['call 050 123 4567', '0501234568'],
  ['call 050 123 4567', '0501234567000'],
  ['call 4567', '+3581234567'],
  ['', '112'],
])('another number is never dialled behind it: %s, %s', (value, dial) => {
  expect(dialsAsShown(value, dial)).toBe(false);
});
