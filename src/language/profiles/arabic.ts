/** The profile of Arabic, in its own script and in Latin letters (Arabizi). */
import { type Frequency, stemArabic, stripArticle, stripClitics } from '../arabic.ts';
import { skeletonOfArabic, skeletonOfLatin } from '../arabizi.ts';
import type { LanguageProfile, WordForms } from '../language-profile.ts';
import type { Word } from '../words.ts';

/** Fewer consonants than this say too little. */
const MIN_SKELETON = 3;
const LATIN_ARTICLE = /^(?:el|al|il)-?(?=...)/;

const longEnough = (skeleton: string) => (skeleton.length < MIN_SKELETON ? '' : skeleton);

function formsOfArabizi(text: string): WordForms {
  return { bare: text, stem: text, skeleton: longEnough(skeletonOfLatin(text.replace(LATIN_ARTICLE, ''))) };
}

function formsOfBare(bare: string, frequency: Frequency): WordForms {
  return { bare, stem: stemArabic(bare, frequency), skeleton: longEnough(skeletonOfArabic(bare)) };
}

const isLatin = ({ script }: Word) => script === 'latin';

/** Arabic, as it is typed on a PC's Arabic keyboard or in Latin letters. */
export const ARABIC: LanguageProfile = {
  direction: 'rtl',
  // Latin digits and Gregorian months, as the press of the region writes them.
  intlLocale: 'ar-EG-u-nu-latn-ca-gregory',
  // The months have one set of names in Egypt, another in the Levant, and two more in Morocco and Algeria.
  calendarLocales: ['ar-EG', 'ar-SY', 'ar-MA', 'ar-DZ'],
  joiningWords: ['و', 'w', 'we', 'ou', 'كمان', 'وكمان', 'ايضا', 'وايضا'],
  joiningPrefix: 'و',
  alternativeWords: ['ولا'],
  yesNoWords: 'هل ا وهل فهل يعني اذن واش هو هي كانت كان'.split(' '),
  askingWords: ['هل'],
  placingWords: ['عن', 'بشأن', 'في', ''],
  subjectNames: 2,
  keyboardRows: ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئذؤرىهوزظ'],
  similarLetters: ['تطث', 'سصث', 'دضظ', 'ذزظد', 'قكغج', 'حهخ', 'اعء', 'يوا'],
  hasClitics: true,
  formsOf: (word, frequency) =>
    isLatin(word) ? formsOfArabizi(word.text) : formsOfBare(stripClitics(word.text, frequency), frequency),
  formsOfListed: (word, frequency) =>
    isLatin(word) ? formsOfArabizi(word.text) : formsOfBare(stripArticle(word.text), frequency),
};
