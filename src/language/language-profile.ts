/** What the code needs to know of a language; each language has one module in profiles/. */
import type { Frequency } from './arabic.ts';
import type { Word } from './words.ts';

/** The forms of a word by which it is compared; two words that share a form may be the same word. */
export interface WordForms {
  /** The word without what is written together with it: articles, particles. */
  readonly bare: string;
  /** The bare word without its inflection. */
  readonly stem: string;
  /**
   * The consonants, shared by every script the language is typed in; empty if there are too few or it is not needed.
   */
  readonly skeleton: string;
}

/** A language that messages are read in. Words are folded. */
export interface LanguageProfile {
  readonly direction: 'ltr' | 'rtl';
  /** The locale that dates and numbers are formatted for. */
  readonly intlLocale: string;
  /** The locales whose names of months and weekdays people use. */
  readonly calendarLocales: readonly string[];
  /** Words that may join two questions. */
  readonly joiningWords: readonly string[];
  /** A letter written together with the next word that may join two questions. */
  readonly joiningPrefix?: string;
  /** Words that begin like a joining one but offer an alternative. */
  readonly alternativeWords: readonly string[];
  /** Words that a yes-or-no question begins with. */
  readonly yesNoWords: readonly string[];
  /** Words other than those of the concepts that ask, with which a question begins. */
  readonly askingWords: readonly string[];
  /** Words that place something at the name after them, or say that it is about it: `on`. Empty if none is needed. */
  readonly placingWords: readonly string[];
  /** How many of the words for the resolution's subject are put in such phrases. */
  readonly subjectNames: number;
  /** The rows of letters of the keyboard. */
  readonly keyboardRows: readonly string[];
  /** Groups of letters that are taken for one another by ear. */
  readonly similarLetters: readonly string[];
  /**
   * Whether particles are written together with words, so that the bare form and the stem are features of their own.
   */
  readonly hasClitics: boolean;
  /**
   * The forms of a word.
   *
   * @param frequency how often a word occurs in the examples; decides between two readings
   */
  formsOf(word: Word, frequency: Frequency): WordForms;
  /** The forms of a word in an editor's list, which has no particles: at most the article is taken off. */
  formsOfListed(word: Word, frequency: Frequency): WordForms;
}
