import { describe, expect, it } from 'vitest';
import { type Locale, loadLocales, type Templates } from '../../src/answering/load-locales.ts';
import { createTranslate } from '../../src/answering/texts.ts';
import { LANGUAGES } from '../../src/language/detect.ts';

const locales = loadLocales({ interface: 'locales', resolution: 'locales' }, 'belarus-2020', ({ message }) => {
  throw new Error(message);
});
const FORMATS = ['number', 'percent', 'date', 'weekday', 'year', 'month', 'symbol', 'ordinal'];
const templates: Templates = {
  ...Object.fromEntries(FORMATS.map((format) => [format, `{{value, ${format}}}`])),
  states: '{{value, count(noun: states)}}',
  amendments: '{{value, count(noun: amendments)}}',
};
const withTemplates = (locale: Locale): Locale => ({ ...locale, resolution: templates });
const translate = createTranslate({ ar: withTemplates(locales.ar), en: withTemplates(locales.en) });
/** Arabic puts an invisible mark beside the percent sign. */
const visible = (text: string) => text.replace(/[\u200e\u200f\u061c]/g, '');

describe('a value is filled in by its format', () => {
  it.each([
    ['number', 1234567, '1,234,567', '1,234,567'],
    ['number', 0, '0', '0'],
    ['percent', 23 / 47, '48.9%', '48.9%'],
    ['percent', 0.92, '92%', '92%'],
    ['date', '2020-08-09', '9 August 2020', '9 أغسطس 2020'],
    ['year', 2020, '2020', '2020'],
    ['month', '2020-09', 'September 2020', 'سبتمبر 2020'],
    ['symbol', 'A/HRC/45/L.1', '\u2068A/HRC/45/L.1\u2069', '\u2068A/HRC/45/L.1\u2069'],
    ['ordinal', 1, '1st', '1'],
    ['ordinal', 2, '2nd', '2'],
    ['ordinal', 3, '3rd', '3'],
    ['ordinal', 11, '11th', '11'],
    ['ordinal', 21, '21st', '21'],
    ['ordinal', 46, '46th', '46'],
    ['ordinal', 112, '112th', '112'],
  ])('%s of %j', (format, value, english, arabic) => {
    expect(translate('en', format, { value })).toBe(english);
    expect(visible(translate('ar', format, { value }))).toBe(arabic);
  });

  it('a weekday is the day of that date, wherever the bot runs', () => {
    expect(translate('en', 'weekday', { value: '2020-09-18' })).toMatch(/^Friday,? 18 September 2020$/);
    expect(translate('ar', 'weekday', { value: '2020-09-18' })).toMatch(/^الجمعة، 18 سبتمبر 2020$/);
  });

  it.each([
    [0, '0 states', 'صفر من الدول', '0 amendments', 'صفرًا من التعديلات'],
    [1, '1 state', 'دولة واحدة', '1 amendment', 'تعديلًا واحدًا'],
    [2, '2 states', 'دولتان', '2 amendments', 'تعديلين'],
    [3, '3 states', '3 دول', '3 amendments', '3 تعديلات'],
    [11, '11 states', '11 دولة', '11 amendments', '11 تعديلًا'],
    [100, '100 states', '100 دولة', '100 amendments', '100 تعديل'],
    [103, '103 states', '103 دول', '103 amendments', '103 تعديلات'],
  ])('count of %i, with its noun in the right form', (value, states, statesArabic, amendments, amendmentsArabic) => {
    expect(translate('en', 'states', { value })).toBe(states);
    expect(translate('ar', 'states', { value })).toBe(statesArabic);
    expect(translate('en', 'amendments', { value })).toBe(amendments);
    expect(translate('ar', 'amendments', { value })).toBe(amendmentsArabic);
  });
});

describe('the templates', () => {
  it.each(LANGUAGES)('hold no Arabic-Indic digits in %s: numbers are written with Latin digits', (language) => {
    const { interface: shared, resolution } = locales[language];
    expect(JSON.stringify({ shared, resolution })).not.toMatch(/[٠-٩۰-۹]/);
  });

  it.each(LANGUAGES)('name only formats and nouns that there are, in %s', (language) => {
    const { interface: shared, resolution } = locales[language];
    const text = JSON.stringify({ shared, resolution });
    const named = [...text.matchAll(/\{\{\w+, ([^}]+)\}\}/g)].map((match) => match[1] as string);
    const nouns = Object.keys(shared.count as Templates).map((key) => `count(noun: ${key.replace(/_\w+$/, '')})`);
    expect(named.filter((format) => !FORMATS.includes(format) && !nouns.includes(format))).toEqual([]);
  });
});
