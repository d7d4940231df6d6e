import { describe, expect, it } from 'vitest';
import { createDateReader } from '../../src/language/dates.ts';
import { splitWords } from '../../src/language/words.ts';

const readDate = createDateReader();
const read = (text: string) => {
  const said = Object.entries(readDate(splitWords(text).map((word) => word.text)));
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
};

describe('a spoken date', () => {
  it.each([
    ['on 9 August 2020', { day: 9, month: 8, year: 2020 }],
    ['sept 18th', { day: 18, month: 9 }],
    ['on a Friday in October', { month: 10, weekday: 5 }],
    ['يوم الجمعة 18 أيلول', { day: 18, month: 9, weekday: 5 }],
    ['في تشرين الأول 2021', { month: 10, year: 2021 }],
    ['9 غشت', { day: 9, month: 8 }],
    ['47 states in 3 rounds', {}],
  ])('in %j', (text, date) => {
    expect(read(text)).toEqual(date);
  });
});
