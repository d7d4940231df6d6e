import { describe, expect, it } from 'vitest';
import { openPartsForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const { translate } = openPartsForTest(BELARUS);

describe('a number takes its noun with it', () => {
  it.each([
    [0, 'صفر من الدول'],
    [1, 'دولة واحدة'],
    [2, 'دولتان'],
    [3, '3 دول'],
    [11, '11 دولة'],
    [23, '23 دولة'],
    [100, '100 دولة'],
  ])('in Arabic: %i', (count, text) => {
    expect(translate('ar', 'count.states', { count })).toBe(text);
  });

  it.each([
    [1, '1 amendment', 'تعديلًا واحدًا'],
    [2, '2 amendments', 'تعديلين'],
    [17, '17 amendments', '17 تعديلًا'],
  ])('of amendments: %i', (count, english, arabic) => {
    expect(translate('en', 'count.amendments', { count })).toBe(english);
    expect(translate('ar', 'count.amendments', { count })).toBe(arabic);
  });

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [11, '11th'],
    [46, '46th'],
  ])('as an ordinal: %i', (count, text) => {
    expect(translate('en', 'ordinal.number', { count, ordinal: true })).toBe(text);
  });
});

it('dates have Gregorian months and Latin digits in Arabic', () => {
  expect(translate('ar', 'resolution.date.answer', { adopted: '2020-09-18' })).toMatch(
    /^اعتُمد القرار يوم الجمعة 18 سبتمبر 2020\./,
  );
  expect(translate('en', 'resolution.date.answer', { adopted: '2020-09-18' })).toMatch(/Friday,? 18 September 2020\./);
});

it.each([
  '$t(message.apology)',
  '{{total}}',
  '{{topic}} {{{text}}} {{- text}}',
  '$t($t(message.apology)) $& $1 $$',
  '{{topic, number}}',
  '{{constructor}}',
])('a value is no template: %s', (text) => {
  expect(translate('en', 'asked.line', { total: 2, text, topic: 'Topic' })).toBe(`2 × ${text} (Topic)`);
  expect(translate('ar', 'asked.line', { total: 2, text, topic: 'Topic' })).toContain(`${text} (`);
  expect(translate('en', 'check.quotation', { quotation: text })).toBe(`“${text}”`);
});
