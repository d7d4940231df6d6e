import { expect, it } from 'vitest';
import { readFigures } from '../../src/language/date-figures.ts';

const day = (year: number, month: number, date: number) => ({ year, month, day: date });

it.each([
  ['2020-09-18', day(2020, 9, 18)],
  ['18/9/2020', day(2020, 9, 18)],
  ['9/18/20', day(2020, 9, 18)],
  ['18.9.98', undefined],
])('the figures %s are read', (text, date) => {
  expect(readFigures(text)?.date).toEqual(date);
});

it('a day and a month that may change places have two readings', () => {
  expect(readFigures('9/8/2020')).toEqual({ date: day(2020, 8, 9), otherwise: day(2020, 9, 8) });
  expect(readFigures('9/9/2020')?.otherwise).toBeUndefined();
});

it.each(['23/2/22', '2020-13-01', '2020-09-32', '18', '1.2.3.4', 'a/b'])('%s is no date', (text) => {
  expect(readFigures(text)).toBeUndefined();
});
