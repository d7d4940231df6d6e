/** The profile of English. */
import { stemEnglish } from '../english.ts';
import type { LanguageProfile, WordForms } from '../language-profile.ts';
import type { Word } from '../words.ts';

const formsOf = ({ text }: Word): WordForms => ({ bare: text, stem: stemEnglish(text), skeleton: '' });

/** English, as it is typed on a QWERTY keyboard. */
export const ENGLISH: LanguageProfile = {
  direction: 'ltr',
  intlLocale: 'en-GB',
  calendarLocales: ['en', 'en-GB'],
  joiningWords: ['and', 'also', 'plus'],
  alternativeWords: [],
  yesNoWords: 'did do does is are was were has have had so then'.split(' '),
  askingWords: 'can could will would should must may does do did is are was were has have'.split(' '),
  placingWords: ['on', 'about', 'in'],
  subjectNames: 1,
  keyboardRows: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  similarLetters: ['aeiouy', 'ckqs', 'szx', 'fvp', 'bpv', 'dt', 'gj', 'mn', 'wv'],
  hasClitics: false,
  formsOf,
  formsOfListed: formsOf,
};
