import { expect, it } from 'vitest';
import { DAY, dayAt, lastDays } from '../../src/insights/days.ts';

it('a day begins at midnight in UTC', () => {
  expect(dayAt(DAY - 1)).toBe('1970-01-01');
  expect(dayAt(DAY)).toBe('1970-01-02');
});

it('the last days begin with today', () => {
  expect(lastDays(Date.UTC(2026, 2, 1, 12), 3)).toEqual(['2026-03-01', '2026-02-28', '2026-02-27']);
});
