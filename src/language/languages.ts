/** The languages that messages are read and answered in, and what their profiles have in common. */
import type { Language } from './detect.ts';
import type { LanguageProfile } from './language-profile.ts';
import { ARABIC } from './profiles/arabic.ts';
import { ENGLISH } from './profiles/english.ts';

/** The profile of each language. */
export const PROFILES: Readonly<Record<Language, LanguageProfile>> = { ar: ARABIC, en: ENGLISH };

const PROFILE_LIST = Object.values(PROFILES);

/** The words that a yes-or-no question begins with, in any language. */
export const YES_NO_WORDS: ReadonlySet<string> = new Set(PROFILE_LIST.flatMap(({ yesNoWords }) => yesNoWords));

/** The words that a question begins with, in any language, other than those of the concepts that ask. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(PROFILE_LIST.flatMap(({ askingWords }) => askingWords));

/** The words that may join two sentences, in any language. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(PROFILE_LIST.flatMap(({ joiningWords }) => joiningWords));
/** The letters, written together with the next word, that may join two sentences, in any language. */
export const JOINING_PREFIXES: readonly string[] = PROFILE_LIST.flatMap(({ joiningPrefix }) => joiningPrefix ?? []);

/** Words that begin like a joining one but offer an alternative, in any language. */
export const ALTERNATIVE_WORDS: ReadonlySet<string> = new Set(
  PROFILE_LIST.flatMap(({ alternativeWords }) => alternativeWords),
);

/** The rows of letters of every keyboard. */
export const KEYBOARD_ROWS: readonly string[] = PROFILE_LIST.flatMap(({ keyboardRows }) => keyboardRows);

/** Groups of letters that are taken for one another by ear, in any language. */
export const SIMILAR_LETTERS: readonly string[] = PROFILE_LIST.flatMap(({ similarLetters }) => similarLetters);

/** The locales whose names of months and weekdays people use, in any language. */
export const CALENDAR_LOCALES: readonly string[] = PROFILE_LIST.flatMap(({ calendarLocales }) => calendarLocales);
