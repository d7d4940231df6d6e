/** The known words, and how a message is read into terms by them. */
import { stripClitics } from '../../language/arabic.ts';
import { type Language, languagesOfWords, majorityLanguage } from '../../language/detect.ts';
import { typedAsArabic, typedAsLatin } from '../../language/keyboard-layouts.ts';
import type { WordForms } from '../../language/language-profile.ts';
import { PROFILES } from '../../language/languages.ts';
import { type NumberWords, readNumbers } from '../../language/numbers.ts';
import { partsOfNumericDate } from '../../language/numeric-dates.ts';
import { splitWords, type Word } from '../../language/words.ts';
import type { KnownWords } from './known-words.ts';
import { createNoisyChannel, MIN_OF_WORD } from './noisy-channel.ts';
import type { SpellingCorrector } from './spelling.ts';
import { type Counts, countOf } from './string-table.ts';
import { createTransliterator } from './transliteration.ts';
import { createWordSplitter } from './word-splitter.ts';

/** A word of a message with its language and the forms under which it is compared. */
export interface Term extends WordForms {
  readonly word: Word;
  /** Undefined for numbers, dates, symbols and emoji. */
  readonly language: Language | undefined;
  /** Whether the word was unknown and is read as the nearest known one. */
  readonly respelt: boolean;
}

/** Reads messages by the words that are known. */
export interface Vocabulary {
  /** Reads a message into terms; the language is that of most words, undefined if no language has most. */
  read(text: string): { terms: Term[]; language: Language | undefined };
  /** Reads one word of a word list in a language. */
  readListed(word: Word, language: Language): Term;
}

/** A message with more words than this is no question; the rest is not read. */
const MAX_WORDS_READ = 300;
/** A message may be in the wrong keyboard layout if at most this share of its words is known. */
const MAX_KNOWN = 1 / 3;
/** Misspelt words are only corrected among the first of a message. */
const MAX_WORDS_CORRECTED = 60;
const ARABIC = /^\p{Script=Arabic}/u;
/** The ل of the article behind the first letter of the word, and the first two letters of the word behind it. */
const SWAPPED_ARTICLE = /^([وفب]?)ا([^ال])ل(?=..)/u;
const SWAPPED_STEM = /^[وفب]?ال(.)(.)(..+)$/u;
/** A word that the texts have this often is never misspelt. */
const COMMON = 40;
/** A Latin word counts as Arabizi, or as English, if it is less than this many times as frequent in the other. */
const FREQUENCY_RATIO = 4;

/** The name of a month, counted from 1, in a language. */
const nameOfMonth = (month: number, language: Language) =>
  new Date(Date.UTC(2020, month - 1)).toLocaleString(PROFILES[language].calendarLocales[0], {
    month: 'long',
    timeZone: 'UTC',
  });

/**
 * Creates a vocabulary from known words. They decide which Latin words are English and which Arabizi, and which
 * particles come off an Arabic word. An unknown word is read as the nearest word on the topic, if `correct` finds one.
 */
export function createVocabulary(
  knownWords: KnownWords,
  numberWords: NumberWords,
  correct: SpellingCorrector = createNoisyChannel(knownWords),
  knownElsewhere: ReadonlySet<string> = new Set(),
): Vocabulary {
  const { english, arabizi, arabic } = knownWords;
  const frequency = (word: string) => countOf(arabic, word);
  const isMostly = (mine: Counts, other: Counts) => (word: string) =>
    countOf(mine, word) * FREQUENCY_RATIO > countOf(other, word);
  const known = { isEnglish: isMostly(english, arabizi), isArabizi: isMostly(arabizi, english) };
  const bareOf = (word: Word | undefined) =>
    word?.script === 'arabic' ? stripClitics(word.text, frequency) : (word?.text ?? '');

  /** Whether a word is one of the language of its script, or of the examples. */
  const isKnownWord = (word: Word) =>
    countOf(knownWords.frequencies, word.text) >= MIN_OF_WORD ||
    (word.script === 'arabic'
      ? countOf(arabic, bareOf(word))
      : countOf(english, word.text) + countOf(arabizi, word.text)) > 0;

  const isSensible = (word: Word) => word.script === 'number' || isKnownWord(word);
  const hasLetters = ({ script }: Word) => script === 'latin' || script === 'arabic';

  /**
   * The words of a text, or what the same keys type on the other keyboard, if only that makes sense. It is read piece
   * by piece between spaces, because a key of a letter may type a sign on the other keyboard: `hg[gsm` is «الجلسة».
   */
  function inRightLayout(text: string): Word[] {
    const words = splitWords(text);
    if (words.every((word) => !hasLetters(word) || word.text.length > 2) && words.every(isSensible)) return words;
    const pieces = text.trim().split(/\s+/).slice(0, MAX_WORDS_READ);
    const written = pieces.map((piece) => splitWords(piece)).filter((piece) => piece.some(hasLetters));
    const longer = written.filter((piece) => piece.map((word) => word.text).join('').length > 2);
    const known = longer.filter((piece) => piece.length === 1 && piece.every(isKnownWord));
    if (longer.length === 0 || known.length > longer.length * MAX_KNOWN) return words;
    const isLatin = written.flat().every(({ script }) => script !== 'arabic');
    const retyped: string[] = [];
    for (const piece of pieces) {
      const options = isLatin ? [typedAsArabic(piece)] : typedAsLatin(piece);
      const sensible = options.find((each) => splitWords(each).every(isSensible));
      if (sensible === undefined) return words;
      retyped.push(sensible);
    }
    return splitWords(retyped.join(' '));
  }

  const split = createWordSplitter(knownWords, (word) => (ARABIC.test(word) ? stripClitics(word, frequency) : word));
  /** Two words for one that is two without a space between them. */
  function unglue(word: Word): Word[] {
    const isLatin = word.script === 'latin';
    if (!isLatin && word.script !== 'arabic') return [word];
    // «وبالمقترحات» is one word.
    if (!isLatin && countOf(arabic, bareOf(word)) > 0) return [word];
    if (knownElsewhere.has(word.text) || (isLatin && countOf(arabizi, word.text) > 0)) return [word];
    const glued = split(word.text);
    // «التسويت» is a misspelt word rather than two words that nobody puts together.
    if (!glued || (!glued.isPair && correct(bareOf(word)) !== undefined)) return [word];
    const [first, second] = glued.parts;
    return [
      { ...word, text: first },
      { ...word, text: second, afterBreak: false, gap: '' },
    ];
  }

  /** What an unknown Arabic word is, if letters are swapped at its article: «اتلصويت», «الصتويت» are «التصويت». */
  function unswap({ text, script }: Word, bare: string): string | undefined {
    if (script !== 'arabic' || frequency(bare) > 0) return undefined;
    const options = [bare.replace(SWAPPED_ARTICLE, '$2'), text.replace(SWAPPED_STEM, '$2$1$3')];
    return options.find((option) => option !== text && frequency(option) >= COMMON);
  }

  /** The word that a misspelt one was probably meant to be; undefined if the word is left as it is. */
  function respell(words: readonly Word[], i: number, language: Language | undefined): Word | undefined {
    const word = words[i];
    if (!word || language === undefined || knownElsewhere.has(word.text)) return undefined;
    const isLatin = word.script === 'latin';
    if (isLatin && (language !== 'en' || countOf(arabizi, word.text) > 0)) return undefined;
    const bare = bareOf(word);
    if (countOf(isLatin ? english : arabic, bare) >= COMMON) return undefined;
    const corrected = unswap(word, bare) ?? correct(bare, bareOf(words[i - 1]), bareOf(words[i + 1]));
    return corrected === undefined || corrected === bare ? undefined : { ...word, text: corrected };
  }

  /** A date in figures is compared by the name of its month. */
  function toDateTerm(word: Word, language: Language): Term {
    const [month] = splitWords(nameOfMonth(partsOfNumericDate(word.text).month, language));
    const { stem } = PROFILES[language].formsOf(month ?? word, frequency);
    return { word, language: undefined, bare: word.text, stem, skeleton: '', respelt: false };
  }

  const transliterate = createTransliterator(arabic);

  function toTerm(word: Word, language: Language | undefined, respelt: boolean): Term {
    const isArabizi = language === 'ar' && word.script === 'latin';
    const arabicWord = isArabizi ? transliterate(word.text) : undefined;
    if (arabicWord !== undefined) {
      const { bare, stem, skeleton } = PROFILES.ar.formsOf({ ...word, script: 'arabic', text: arabicWord }, frequency);
      return { word, language, bare, stem, skeleton, respelt };
    }
    const forms = language
      ? PROFILES[language].formsOf(word, frequency)
      : { bare: word.text, stem: word.text, skeleton: '' };
    return { word, language, ...forms, respelt };
  }

  return {
    readListed(word, language) {
      if (word.script !== 'arabic' && word.script !== 'latin') return toTerm(word, undefined, false);
      const own = word.script === 'arabic' ? 'ar' : language;
      return { word, language: own, ...PROFILES[own].formsOfListed(word, frequency), respelt: false };
    },
    read(text) {
      const words = readNumbers(inRightLayout(text).flatMap(unglue).slice(0, MAX_WORDS_READ), numberWords);
      const languages = languagesOfWords(words, known);
      const language = majorityLanguage(languages);
      return {
        terms: words.map((word, i) => {
          if (word.script === 'date') return toDateTerm(word, language ?? 'en');
          const meant = i < MAX_WORDS_CORRECTED ? respell(words, i, languages[i]) : undefined;
          return toTerm(meant ?? word, languages[i], meant !== undefined);
        }),
        language,
      };
    },
  };
}
