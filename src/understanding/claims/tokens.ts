/** Reads a message into tokens: what each word or phrase is for a claim. */
import type { DateFinder, DateSpan } from '../../language/dates.ts';
import type { Reading } from '../model.ts';
import type { ConceptFinder } from '../reading/concepts.ts';

/** A word, phrase, number or date of a message. */
export interface Token {
  readonly text: string;
  /** The concepts that it names. */
  readonly marks: ReadonlySet<string>;
  readonly number?: number | undefined;
  readonly symbol?: string | undefined;
  readonly date?: DateSpan | undefined;
  /** What is written between the token before and this one. */
  readonly gap: string;
  /** Whether it begins with a word for "and". */
  readonly isJoined: boolean;
  readonly isArabic: boolean;
}

/** Reads a message into tokens. */
export type TokenReader = (reading: Reading) => Token[];

const JOINING = new Set(['and', 'but', 'while', 'whereas', 'و', 'w', 'we', 'wu', 'ولكن', 'لكن', 'بينما', 'ثم', 'then']);
const NONE: ReadonlySet<string> = new Set();

/** Creates a token reader. The words of claims come first; the concepts of the model name the words that are left. */
export function createTokenReader(findDates: DateFinder, findClaimWords: ConceptFinder): TokenReader {
  return ({ terms, concepts }) => {
    const words = terms.map(({ word }) => word);
    const dates = new Map(findDates(words).map((span) => [span.start, span]));
    const inDate = new Set(
      [...dates.values()].flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
    );
    const marksAt = new Map<number, { end: number; marks: Set<string> }>();
    const taken = new Set(inDate);
    const add = (spans: readonly { concept: string; start: number; end: number }[], isClaimWord: boolean) => {
      const claimed = new Set(taken);
      for (const { concept, start, end } of spans) {
        const isFree = Array.from({ length: end - start }, (_, i) => start + i).every((i) => !claimed.has(i));
        const same = marksAt.get(start);
        if (isFree) {
          const found = marksAt.get(start) ?? { end, marks: new Set() };
          found.marks.add(concept);
          marksAt.set(start, found);
          for (let i = start; i < end; i++) taken.add(i);
        } else if (!isClaimWord && same?.end === end) same.marks.add(concept);
      }
    };
    add(findClaimWords(terms), true);
    add(concepts, false);

    const tokens: Token[] = [];
    for (let i = 0; i < terms.length; ) {
      const term = terms[i] as (typeof terms)[number];
      const date = dates.get(i);
      const found = marksAt.get(i);
      const end = date?.end ?? found?.end ?? i + 1;
      const { word } = term;
      const isPrefixed =
        term.language === 'ar' && word.script === 'arabic' && word.text.startsWith('و') && term.bare !== word.text;
      tokens.push({
        text: words
          .slice(i, end)
          .map(({ text }) => text)
          .join(' '),
        marks: found?.marks ?? NONE,
        number: !date && word.script === 'number' && end === i + 1 ? Number(word.text) : undefined,
        symbol: !date && word.script === 'symbol' ? word.text : undefined,
        date,
        gap: word.gap,
        isJoined: JOINING.has(word.text) || isPrefixed,
        isArabic: term.language === 'ar',
      });
      i = end;
    }
    return tokens;
  };
}
