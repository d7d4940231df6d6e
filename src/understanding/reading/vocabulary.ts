import { stemArabic, stripArticle, stripClitics } from '../../language/arabic.ts';
import { skeletonOfArabic, skeletonOfLatin } from '../../language/arabizi.ts';
import { type Language, languagesOfWords, majorityLanguage } from '../../language/detect.ts';
import { stemEnglish } from '../../language/english.ts';
import { type NumberValue, readNumbers } from '../../language/numbers.ts';
import { splitWords, type Word } from '../../language/words.ts';
import { type SpellingCorrector, createSpellingCorrector, indexSpelling, type SpellingIndex } from './spelling.ts';
import { type Counts, countOf, createCounts } from './string-table.ts';
import { isTypo } from './typo.ts';

/** A word of a message with the forms under which it is compared; two words that share a form may be the same word. */
export interface Term {
  readonly word: Word;
  readonly language: Language | undefined;
  /** The word without what is written together with it: articles, particles. */
  readonly bare: string;
  /** The bare word without its inflection. */
  readonly stem: string;
  /** True where the word was unknown and is read as the nearest known one. */
  readonly respelt: boolean;
  /** The consonants of an Arabic word, in whichever script it was typed; empty for an English or a very short word. */
  readonly skeleton: string;
}

/** A text to learn words from. `arabizi` says that its Latin words are Arabic. */
export interface KnownText {
  readonly text: string;
  readonly arabizi: boolean;
  /** Only the words of such texts are what a misspelt word may have been meant to be. */
  readonly onTopic: boolean;
  /** A word or a name that an editor or the runtime lists: well known, however rare it is in the examples. */
  readonly listed: boolean;
}

/** What reads messages, by the words that are known. */
export interface Vocabulary {
  /** Reads a message into terms, and says in which language most of it is. */
  read(text: string): { terms: Term[]; language: Language | undefined };
  /** Reads one word of a word list, given in the language of the list: no more than the article is taken off. */
  listed(word: Word, language: Language): Term;
}

const MIN_SKELETON = 3;
/** How many words of a message are read: one with more is no question, whatever else it says. */
const MAX_WORDS = 300;
/** How many words of a message are taken for misspelt, at most: one with more is about something else. */
const MAX_RESPELT = 24;
/** A word that the examples have no more often than this may be mistyped in them. */
const RARE = 1;
/** How often the examples must have a word, at least, for others to be taken for it. */
const COMMON = 3;

const longEnough = (skeleton: string) => (skeleton.length < MIN_SKELETON ? '' : skeleton);

/** The words that are known, by the kind of text that has them, each with how often it stands there. */
export interface KnownWords {
  readonly english: Counts;
  readonly arabizi: Counts;
  readonly arabic: Counts;
  /** The words on the topic, which a misspelt word may have been meant to be. */
  readonly onTopic: SpellingIndex;
}

/** Learns the words of the given texts. */
export function learnWords(texts: readonly KnownText[]): KnownWords {
  const english = new Map<string, number>();
  const arabizi = new Map<string, number>();
  const arabic = new Map<string, number>();
  const onTopic = new Set<string>();
  const split = texts.map((known) => ({ ...known, words: splitWords(known.text) }));
  for (const { words, arabizi: isArabizi, listed } of split) {
    const count = (map: Map<string, number>, key: string) =>
      map.set(key, (map.get(key) ?? 0) + (listed ? RARE + 1 : 1));
    for (const word of words) {
      if (word.script === 'arabic') count(arabic, stripArticle(word.text));
      else if (word.script === 'latin') count(isArabizi ? arabizi : english, word.text);
    }
  }
  for (const { words, arabizi: isArabizi, onTopic: isOnTopic } of split) {
    if (!isOnTopic || isArabizi) continue;
    for (const word of words) {
      if (word.script === 'arabic') onTopic.add(stripClitics(word.text, (bare) => arabic.get(bare) ?? 0));
      else if (word.script === 'latin' && (english.get(word.text) ?? 0) > COMMON) onTopic.add(word.text);
    }
  }
  return {
    english: createCounts(english),
    arabizi: createCounts(arabizi),
    arabic: createCounts(arabic),
    onTopic: indexSpelling(onTopic),
  };
}

/**
 * Creates what reads messages by the words that are known: which Latin words are English and which Arabizi, and what
 * clitics come off. Words that are not known are read as the nearest word on the topic, if `correct` finds one.
 */
export function createVocabulary(
  { english, arabizi, arabic, onTopic }: KnownWords,
  numberValue: NumberValue,
  correct: SpellingCorrector = createSpellingCorrector(onTopic),
): Vocabulary {
  const frequency = (word: string) => countOf(arabic, word);
  const isMostly = (mine: Counts, other: Counts) => (word: string) => countOf(mine, word) * 4 > countOf(other, word);
  const known = { isEnglish: isMostly(english, arabizi), isArabizi: isMostly(arabizi, english) };

  /** A misspelt word as it was probably meant; any other as it stands. */
  function respell(word: Word, language: Language | undefined, correct: SpellingCorrector): Word {
    if (language === undefined) return word;
    const isLatin = word.script === 'latin';
    if (isLatin && (language === 'ar' || countOf(arabizi, word.text) > 0)) return word;
    const bare = isLatin ? word.text : stripClitics(word.text, frequency);
    if (countOf(isLatin ? english : arabic, bare) > RARE || (!isLatin && frequency(word.text) > 0)) return word;
    const corrected = correct(bare);
    return corrected && corrected !== bare && isTypo(bare, corrected)
      ? { text: corrected, script: word.script, afterBreak: word.afterBreak }
      : word;
  }

  function term(word: Word, language: Language | undefined, respelt: boolean): Term {
    if (language === 'ar') return word.script === 'latin' ? arabiziTerm(word) : arabicTerm(word, respelt);
    const stem = language === 'en' ? stemEnglish(word.text) : word.text;
    return { word, language, bare: word.text, stem, respelt, skeleton: '' };
  }

  function arabiziTerm(word: Word): Term {
    const skeleton = longEnough(skeletonOfLatin(word.text.replace(/^(?:el|al|il)-?(?=...)/, '')));
    return { word, language: 'ar', bare: word.text, stem: word.text, respelt: false, skeleton };
  }

  function arabicTerm(word: Word, respelt: boolean, bare = stripClitics(word.text, frequency)): Term {
    const skeleton = longEnough(skeletonOfArabic(bare));
    return { word, language: 'ar', bare, stem: stemArabic(bare, frequency), respelt, skeleton };
  }

  return {
    listed: (word, language) =>
      word.script === 'arabic'
        ? arabicTerm(word, false, stripArticle(word.text))
        : term(word, word.script === 'latin' ? language : undefined, false),
    read(text) {
      const words = readNumbers(splitWords(text).slice(0, MAX_WORDS), numberValue);
      const languages = languagesOfWords(words, known);
      let left = MAX_RESPELT;
      const correctFew: SpellingCorrector = (word) => (left-- > 0 ? correct(word) : undefined);
      return {
        terms: words.map((word, i) => {
          const meant = respell(word, languages[i], correctFew);
          return term(meant, languages[i], meant !== word);
        }),
        language: majorityLanguage(languages),
      };
    },
  };
}
