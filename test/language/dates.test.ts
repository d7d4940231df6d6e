import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createDateFinder } from '../../src/language/dates.ts';
import { createNumberWords, readNumbers } from '../../src/language/numbers.ts';
import { splitWords } from '../../src/language/words.ts';

const numberWords = createNumberWords(parse(readFileSync('knowledge/common/numbers.yaml', 'utf8')));
const findDates = createDateFinder(numberWords);
const said = (date: object | undefined) =>
  date && Object.fromEntries(Object.entries(date).filter(([, value]) => value !== undefined));
const read = (text: string) => findDates(readNumbers(splitWords(text), numberWords)).map(({ date }) => said(date));

describe('a date', () => {
  it.each([
    ['on 9 August 2020', [{ day: 9, month: 8, year: 2020 }]],
    ['sept 18th', [{ day: 18, month: 9 }]],
    ['the eighteenth of September', [{ day: 18, month: 9 }]],
    ['the twenty-first of September', [{ day: 21, month: 9 }]],
    ['in September on the 17th', [{ day: 17, month: 9 }]],
    ['2020-09-18', [{ day: 18, month: 9, year: 2020 }]],
    ['18.9.2020', [{ day: 18, month: 9, year: 2020 }]],
    ['9/18/20', [{ day: 18, month: 9, year: 2020 }]],
    ['on a Friday in October', [{ month: 10, weekday: 5 }]],
    ['in 2021', [{ year: 2021 }]],
    ['يوم الجمعة 18 أيلول', [{ day: 18, month: 9, weekday: 5 }]],
    ['في الثامن عشر من أيلول', [{ day: 18, month: 9 }]],
    ['17 من شهر سبتمبر', [{ day: 17, month: 9 }]],
    ['الأول من أغسطس', [{ day: 1, month: 8 }]],
    ['١٨-٩-٢٠٢٠', [{ day: 18, month: 9, year: 2020 }]],
    ['في تشرين الأول 2021', [{ month: 10, year: 2021 }]],
    ['9 غشت', [{ day: 9, month: 8 }]],
    [
      'الرسالة في 11 أيلول والموافقة في 14 منه',
      [
        { day: 11, month: 9 },
        { day: 14, month: 9 },
      ],
    ],
    ['47 states in 3 rounds', []],
    ['may I ask', []],
    ['resolution 45/1', []],
  ])('is read in %j', (text, dates) => {
    expect(read(text)).toEqual(dates);
  });

  it('in figures may be read in another order, too', () => {
    const [span] = findDates(splitWords('9/8/2020'));
    expect(said(span?.date)).toEqual({ day: 9, month: 8, year: 2020 });
    expect(said(span?.otherwise)).toEqual({ day: 8, month: 9, year: 2020 });
  });
});
