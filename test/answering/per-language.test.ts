import { describe, expect, it } from 'vitest';
import { perLanguage } from '../../src/answering/per-language.ts';
import { PROFILES } from '../../src/language/languages.ts';

describe('perLanguage', () => {
  it('makes a formatter for the locale of each language', () => {
    const localeOf = perLanguage((locale) => locale);
    expect(localeOf('ar')).toBe(PROFILES.ar.intlLocale);
    expect(localeOf('en')).toBe(PROFILES.en.intlLocale);
  });

  it.each(['de', '', '__proto__x', undefined])('takes the English formatter for the language %j', (language) => {
    expect(perLanguage((locale) => locale)(language)).toBe(PROFILES.en.intlLocale);
  });

  it('makes a formatter when it is first needed, and once', () => {
    const made: string[] = [];
    const formatter = perLanguage((locale) => {
      made.push(locale);
      return { locale };
    });
    expect(made).toEqual([]);
    expect(formatter('en')).toBe(formatter('en'));
    expect(formatter('fr')).toBe(formatter('en'));
    formatter('ar');
    expect(made).toEqual([PROFILES.en.intlLocale, PROFILES.ar.intlLocale]);
  });
});
