import { describe, expect, it } from 'vitest';
import { NUMERIC_DATE, normalizeNumericDate, partsOfNumericDate } from '../../src/language/numeric-dates.ts';

const matchesWhole = (text: string) => new RegExp(`^(?:${NUMERIC_DATE})$`, 'u').test(text);

describe('a date in figures', () => {
  it.each([
    ['18/9/2020', '18-9-2020', { day: 18, month: 9, year: 2020 }],
    ['18.9.2020', '18-9-2020', { day: 18, month: 9, year: 2020 }],
    ['18-09-2020', '18-09-2020', { day: 18, month: 9, year: 2020 }],
    ['18 / 9 / 2020', '18-9-2020', { day: 18, month: 9, year: 2020 }],
    ['18–9–2020', '18-9-2020', { day: 18, month: 9, year: 2020 }],
    ['9/18/2020', '9-18-2020', { day: 18, month: 9, year: 2020 }],
    ['9/18/20', '9-18-20', { day: 18, month: 9, year: 2020 }],
    ['18.9.98', '18-9-98', { day: 18, month: 9, year: 1998 }],
    ['9/8/2020', '9-8-2020', { day: 9, month: 8, year: 2020 }],
    ['2020-09-18', '2020-09-18', { day: 18, month: 9, year: 2020 }],
    ['2020/9/18', '2020-9-18', { day: 18, month: 9, year: 2020 }],
    ['2020/18/9', '2020-18-9', { day: 18, month: 9, year: 2020 }],
    ['18/9/2020م', '18-9-2020', { day: 18, month: 9, year: 2020 }],
    ['2020-09-18t10:00z', '2020-09-18', { day: 18, month: 9, year: 2020 }],
  ])('is %j', (text, normalized, parts) => {
    expect(matchesWhole(text)).toBe(true);
    expect(normalizeNumericDate(text)).toBe(normalized);
    expect(partsOfNumericDate(normalized)).toEqual(parts);
  });

  it.each(['45/1', '18/9', '45/1/2020', '32/1/2020', '13/13/2020', '23-2-22', '18/9-2020', '18/9/3020', '1.5'])(
    'is not %j',
    (text) => {
      expect(matchesWhole(text)).toBe(false);
    },
  );
});
