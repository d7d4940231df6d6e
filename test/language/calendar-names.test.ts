import { expect, it } from 'vitest';
import { namesOf } from '../../src/language/calendar-names.ts';

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
