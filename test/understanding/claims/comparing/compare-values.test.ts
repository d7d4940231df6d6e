import { expect, it } from 'vitest';
import {
  agreesWith,
  compareNumbers,
  correctDay,
  isNear,
} from '../../../../src/understanding/claims/comparing/compare-values.ts';

it.each([
  [22, 20, 'at-least', true],
  [22, 22, 'more', false],
  [22, 22, 'at-most', true],
  [22, 23, 'fewer', true],
  [22, 23, 'equal', false],
  [22, 20, 'about', false],
] as const)('%i is, against %i, %s: %s', (actual, value, comparison, is) => {
  expect(compareNumbers(actual, value, comparison)).toBe(is);
});

it('"about" may be meant of a number nearby, but not of one far off', () => {
  expect(isNear(22, 20)).toBe(true);
  expect(isNear(22, 10)).toBe(false);
});

it.each([
  [{ day: 18, month: 9 }, true],
  [{ weekday: 5 }, true],
  [{ weekday: 4, day: 18 }, false],
  [{ year: 2021 }, false],
])('%j agrees with 18 September 2020: %s', (date, agrees) => {
  expect(agreesWith(date, '2020-09-18')).toBe(agrees);
});

it('a day of a month is corrected, a weekday alone is not', () => {
  expect(correctDay({ day: 17, month: 9 }, '2020-09-18')).toEqual({
    unit: 'day',
    claimed: '2020-09-17',
    actual: '2020-09-18',
  });
  expect(correctDay({ weekday: 4 }, '2020-09-18')).toBeUndefined();
});
