/** Reads numbers that are written in words. */
import type { Language } from './detect.ts';
import { foldText } from './fold.ts';
import type { Word } from './words.ts';

type WordsByLanguage = Readonly<Partial<Record<Language, readonly string[] | undefined>>>;

/** The words for a number. Those under `joined` are only read as a part of a longer number: "one" in "twenty-one". */
export interface NumberWordList extends WordsByLanguage {
  readonly joined?: WordsByLanguage | undefined;
}

/** The values of number words. Words are folded. */
export interface NumberWords {
  /** The value of a word that is a number by itself: `twenty` -> 20, `عشرين` -> 20. */
  wordValue(word: string): number | undefined;
  /** The value of a word within a longer number or a date: `one` -> 1, `first` -> 1, `الثامن` -> 8. */
  joinedValue(word: string): number | undefined;
}

function collectValues(entries: readonly (readonly [string, WordsByLanguage | undefined])[]): Map<string, number> {
  const values = new Map<string, number>();
  for (const [value, { en = [], ar = [] } = {}] of entries) {
    for (const word of [...en, ...ar]) values.set(foldText(word), Number(value));
    for (const word of ar) values.set(`ال${foldText(word)}`, Number(value));
  }
  return values;
}

/** Creates the lookups of number words from lists by value. */
export function createNumberWords(lists: Readonly<Record<string, NumberWordList>>): NumberWords {
  const entries = Object.entries(lists);
  const values = collectValues(entries);
  const joined = collectValues(entries.map(([value, words]) => [value, words.joined]));
  return {
    wordValue: (word) => values.get(word),
    joinedValue: (word) => joined.get(word) ?? values.get(word),
  };
}

/** Whether two parts make one number: twenty + three, ثلاثة + عشرون, سبعة + عشر, hundred + five. */
function joins(sum: number, value: number, isAnd: boolean): boolean {
  if (sum % 100 === 0) return value < 100;
  if (sum >= 20 && sum % 10 === 0) return value < 10 && !isAnd;
  return sum < 10 && ((value >= 20 && value < 100 && isAnd) || (value === 10 && !isAnd));
}

/** A word's value, and whether «و» ("and") is written together with it. */
function readPart(word: string, wordValue: NumberWords['wordValue']): { value: number | undefined; isAnd: boolean } {
  const isAnd = /^و./u.test(word) && wordValue(word) === undefined;
  const rest = isAnd ? word.slice(1) : word;
  return { value: wordValue(rest) ?? wordValue(rest.replace(/^[بل](?=\p{L}{3})/u, '')), isAnd };
}

/**
 * Replaces numbers in words by numbers.
 *
 * @example readNumbers(splitWords('twenty-three states'), numberWords) // 23, states
 * @example readNumbers(splitWords('ثلاث وعشرون دولة'), numberWords) // 23, دوله
 */
export function readNumbers(words: readonly Word[], { wordValue, joinedValue }: NumberWords): Word[] {
  const read: Word[] = [];
  let sum: number | undefined;
  words.forEach((word, i) => {
    const own = readPart(word.text, wordValue);
    const joined = readPart(word.text, joinedValue);
    const next = readPart(words[i + 1]?.text ?? '', joinedValue);
    const last = /[,;:.،؛]/u.test(word.gap) ? undefined : read.at(-1);
    if (joined.value !== undefined && sum !== undefined && last && joins(sum, joined.value, joined.isAnd)) {
      sum += joined.value;
      read[read.length - 1] = { ...last, text: String(sum), script: 'number' };
      return;
    }
    const startsLonger =
      joined.value !== undefined && next.value !== undefined && joins(joined.value, next.value, next.isAnd);
    sum = own.value ?? (startsLonger ? joined.value : undefined);
    read.push(sum === undefined ? word : { ...word, text: String(sum), script: 'number' });
  });
  return read;
}
