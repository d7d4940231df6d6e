import { expect, it } from 'vitest';
import { namesOf, weekdayInDialect } from '../../src/language/calendar-names.ts';

it.each([
  ['september', 8],
  ['سبتمبر', 8],
  ['ايلول', 8],
  ['شتنبر', 8],
])('%s is a month', (name, month) => {
  expect(namesOf('month', 'long').get(name)).toBe(month);
});

it('short names are apart from long ones', () => {
  expect(namesOf('weekday', 'short').get('fri')).toBe(5);
  expect(namesOf('weekday', 'long').has('fri')).toBe(false);
  expect(namesOf('weekday', 'long').get('الجمعه')).toBe(5);
});

it.each([
  ['التلاتا', 2],
  ['الحد', 0],
  ['الاربعا', 3],
  ['الجمعه', 5],
  ['القرار', undefined],
])('%s is weekday %s in a dialect', (word, day) => {
  expect(weekdayInDialect(word)).toBe(day);
});
