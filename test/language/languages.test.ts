import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/detect.ts';
import { foldText } from '../../src/language/fold.ts';
import {
  ALTERNATIVE_WORDS,
  ASKING_WORDS,
  CALENDAR_LOCALES,
  KEYBOARD_ROWS,
  PROFILES,
  SIMILAR_LETTERS,
  YES_NO_WORDS,
} from '../../src/language/languages.ts';
import { splitWords } from '../../src/language/words.ts';

it('every language has a profile', () => {
  expect(Object.keys(PROFILES).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LANGUAGES)('the profile of %s', (language) => {
  const profile = PROFILES[language];
  const words = [...profile.joiningWords, ...profile.alternativeWords, ...profile.yesNoWords, ...profile.askingWords];

  it('has words that join and that ask', () => {
    for (const list of [profile.joiningWords, profile.yesNoWords, profile.askingWords])
      expect(list.length).toBeGreaterThan(0);
  });

  it('has its words folded, as messages are', () => {
    expect(words.filter((word) => foldText(word) !== word)).toEqual([]);
  });

  it('has single words, as messages are split into them', () => {
    expect(words.filter((word) => splitWords(word).length !== 1)).toEqual([]);
  });

  it('has no word twice in a list', () => {
    for (const list of [profile.joiningWords, profile.alternativeWords, profile.yesNoWords, profile.askingWords])
      expect(new Set(list).size).toBe(list.length);
  });

  it('has rows of neighbouring keys', () => {
    expect(profile.keyboardRows.length).toBeGreaterThan(0);
    for (const row of profile.keyboardRows) expect(row).toMatch(/^\p{L}{2,}$/u);
  });

  it('has groups of at least two similar letters', () => {
    expect(profile.similarLetters.length).toBeGreaterThan(0);
    for (const group of profile.similarLetters) expect(new Set(group).size).toBeGreaterThan(1);
  });

  it('has locales that the runtime knows', () => {
    const locales = [profile.intlLocale, ...profile.calendarLocales];
    for (const locale of locales) expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toHaveLength(1);
    for (const locale of locales) expect(new Intl.Locale(locale).language).toBe(language);
  });

  it('has the direction of its script', () => {
    const isArabic = /\p{Script=Arabic}/u.test(profile.keyboardRows.join(''));
    expect(profile.direction).toBe(isArabic ? 'rtl' : 'ltr');
  });

  it('places things by some words before a name', () => {
    expect(profile.placingWords.length).toBeGreaterThan(1);
    expect(profile.subjectNames).toBeGreaterThan(0);
  });
});

describe('what the languages have in common', () => {
  it.each([
    ['words of yes-or-no questions', YES_NO_WORDS, ['did', 'هل']],
    ['words that ask', ASKING_WORDS, ['can', 'هل']],
    ['words that offer an alternative', ALTERNATIVE_WORDS, ['ولا']],
    ['rows of the keyboard', KEYBOARD_ROWS, ['qwertyuiop', 'شسيبلاتنمكط']],
    ['similar letters', SIMILAR_LETTERS, ['aeiouy', 'تطث']],
    ['calendars', CALENDAR_LOCALES, ['en', 'ar-SY']],
  ])('includes the %s of each', (_, values, some) => {
    expect([...values]).toEqual(expect.arrayContaining(some));
  });
});
