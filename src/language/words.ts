/** Splits a message into words. */
import { removeAddresses } from './addresses.ts';
import { foldText, MAX_LENGTH } from './fold.ts';
import { NUMERIC_DATE, normalizeNumericDate } from './numeric-dates.ts';

/** The kinds of words; `date` is a date in figures, `other` covers emoji and every script that is not read. */
export const SCRIPTS = ['arabic', 'latin', 'number', 'date', 'symbol', 'other'] as const;
/** A kind of word. */
export type Script = (typeof SCRIPTS)[number];

/**
 * One word of a message, folded. A `symbol` is a document symbol such as `a/hrc/res/45/1` or `45/1`; a `number` has a
 * point before its decimals and nothing between its thousands; a `date` is written `18-9-2020`, in its own order.
 */
export interface Word {
  readonly text: string;
  readonly script: Script;
  /**
   * Whether a sentence ended before it: a full stop, a question mark, a semicolon, a line break, or a sign for *and*.
   */
  readonly afterBreak: boolean;
  /** What is written between the word before and this one, without spaces: `,` or `–`; empty within a contraction. */
  readonly gap: string;
}

const SYMBOL = String.raw`(?:[a-z]{1,5}/)+[a-z0-9./]*[a-z0-9]|\d+/\d+(?:/\d+)*`;
const NUMBER = String.raw`\d+(?:[.,٫٬،·']\d+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}])`;
const WORD = String.raw`[\p{L}\p{N}]+(?:'\p{L}+)*`;
const EMOJI = String.raw`\p{Extended_Pictographic}|\p{RI}{2}`;
const TOKEN = new RegExp(`(${NUMERIC_DATE})|(${SYMBOL})|(${NUMBER})|(${WORD})|(${EMOJI}|%)`, 'gu');
/** A letter that ends an Arabic word, with the next word after it: the space is missing. */
const MISSING_SPACE = /([ةى]\p{M}*)(?=[آ-بت-غف-وي])/gu;
/** An Arabic particle written together with a number in digits: «و24». */
const PREFIXED_NUMBER = /(?<![\p{L}\p{N}])([وفبلك]|و?(?:ب?ال|لل))(?=\d)/gu;
/** Where a word and a number are written together: `30states`, `voted23`, «30دولة»; `m3` and `2nd` are words. */
const GLUED_NUMBER = [
  /(?<=[ء-ي]{2})(?=\d)|(?<=\d)(?=[ء-ي]{2})/gu,
  /(?<=(?<![\p{L}\p{N}/])\d{2,})(?=[a-z]{3,}(?![\p{L}\p{N}/]))/gu,
  /(?<=(?<![\p{L}\p{N}/])[a-z]{3,})(?=\d{2,}(?![\p{L}\p{N}/]))/gu,
];
const THOUSANDS = /^\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?$/;
const DECIMAL = /^\d+(?:[.٫·]\d+|[,،']\d{1,2})$/;
const BREAK = /[.!?؟;؛…&+]/u;

const CONTRACTIONS = /^(is|are|was|were|do|does|did|has|have|had|can|could|would|should|will|must)n'?t$/;
const ELIDED = /^(what|who|when|where|how|that|it|there|here|why|let)'?s$/;

const SUBJECT = /^(i|you|we|they|he|she|it|that|there|who|what)'(m|re|ve|ll|d)$/;
const AUXILIARIES: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would' };

function scriptOf(word: string): Script {
  if (/\p{Script=Arabic}/u.test(word)) return 'arabic';
  return /\p{Script=Latin}/u.test(word) ? 'latin' : 'other';
}

/** Reads the numbers of a token: `1,000` -> `1000`; `48,9` -> `48.9`; `23,2,22` -> `23`, `2`, `22`. */
function readFigures(token: string): readonly string[] {
  const figures = token.replace(/st|nd|rd|th/, '');
  if (THOUSANDS.test(figures)) return [figures.replace(/[,٬]/g, '').replace('٫', '.')];
  return DECIMAL.test(figures) ? [figures.replace(/\D/, '.')] : figures.split(/\D/);
}

/**
 * Splits English contractions: `didn't`, `didnt` -> `did not`; `who's`, `whos` -> `who is`; `I'd` -> `i would`;
 * `Minsk's` -> `minsk`.
 */
function expandContraction(word: string): readonly string[] {
  const negated = CONTRACTIONS.exec(word)?.[1];
  if (negated) return [negated, 'not'];
  if (word === "can't" || word === 'cant') return ['can', 'not'];
  if (word === "won't" || word === 'wont') return ['will', 'not'];
  const [, subject, auxiliary] = SUBJECT.exec(word) ?? [];
  if (subject && auxiliary) return [subject, AUXILIARIES[auxiliary] ?? auxiliary];
  const elided = word === 'its' ? undefined : ELIDED.exec(word)?.[1];
  if (elided) return [elided, 'is'];
  const [head = word, tail] = word.split("'");
  return tail === undefined || head.length < 2 ? [word.replaceAll("'", '')] : [head];
}

/**
 * Splits a message into folded words, numbers, dates in figures and document symbols; everything else only separates
 * them. Links and mail addresses are left out.
 *
 * @example splitWords('Who’s against 45/1?') // who, is, against, 45/1
 * @example splitWords('كم صوّت لـ ٤٥/١؟') // كم, صوت, ل, 45/1
 */
export function splitWords(text: string): Word[] {
  const spaced = removeAddresses(text.slice(0, MAX_LENGTH)).replace(MISSING_SPACE, '$1 ');
  const prefixed = foldText(spaced.replace(/\r?\n/g, ' . ')).replace(PREFIXED_NUMBER, '$1 ');
  const folded = GLUED_NUMBER.reduce((apart, place) => apart.replace(place, ' '), prefixed);
  const words: Word[] = [];
  let end = 0;
  for (const match of folded.matchAll(TOKEN)) {
    const [whole, date, symbol, number, word] = match;
    const between = folded.slice(end, match.index);
    const afterBreak = BREAK.test(between);
    const gap = between.replaceAll(' ', '');
    end = match.index + whole.length;
    const add = (texts: readonly string[], scriptOfText: (text: string) => Script) => {
      texts.forEach((text, i) => {
        const isFirst = i === 0;
        words.push({ text, script: scriptOfText(text), afterBreak: afterBreak && isFirst, gap: isFirst ? gap : '' });
      });
    };
    if (date) add([normalizeNumericDate(date)], () => 'date');
    else if (symbol) add([symbol], () => 'symbol');
    else if (number) add(readFigures(number), () => 'number');
    else if (word) add(expandContraction(word), scriptOf);
    else add([whole], () => 'other');
  }
  return words;
}

/**
 * Joins words to a text that is split into the same words.
 *
 * @example joinWords(splitWords('Who’s against? When?')) // 'who is against ? when'
 */
export function joinWords(words: readonly Word[]): string {
  return words
    .map(({ text, script, gap, afterBreak }, i) => {
      const sign = i === 0 ? (afterBreak ? '.' : '') : gap;
      return `${sign} ${script === 'date' ? text.replaceAll('-', '/') : text}`.trim();
    })
    .join(' ');
}

/** Splits words into sentences. */
export function splitSentences(words: readonly Word[]): Word[][] {
  const sentences: Word[][] = [];
  for (const word of words) {
    const last = sentences.at(-1);
    if (last && !word.afterBreak) last.push(word);
    else sentences.push([word]);
  }
  return sentences;
}
