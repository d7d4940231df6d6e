/** Reads a message into tokens: what each word or phrase is for a claim. */
import type { DateFinder, DateSpan } from '../../../language/dates.ts';
import type { Reading } from '../../model.ts';
import type { ConceptFinder, ConceptSpan } from '../../reading/concepts.ts';

/** A word, phrase, number or date of a message. */
export interface Token {
  readonly text: string;
  /** What it is for a claim. */
  readonly marks: ReadonlySet<string>;
  /** The concepts of the model that its words name. */
  readonly concepts: ReadonlySet<string>;
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
/** Words that say how a state voted only beside a number or a word for voting: "23 for, 2 no", «٢٣ مع». */
const ROLE_BESIDE_NUMBER = /^(?:for|yes|no|aye|nay|con|pro|نعم|لا|لء|مع|معه|اه|لا2|la2|na3am|ma3|m3a)$/u;
const VOTE_ROLES = ['vote-for', 'vote-against'];

const placesOf = ({ start, end }: { start: number; end: number }) =>
  Array.from({ length: end - start }, (_, i) => start + i);

/** Takes the vote from words that are ordinary ones unless a number or a word for voting is beside them. */
function keepRolesBesideNumbers(tokens: readonly Token[]): Token[] {
  const isBeside = (token: Token | undefined) =>
    token?.number !== undefined || token?.marks.has('two') || token?.marks.has('one');
  return tokens.map((token, i) => {
    if (!ROLE_BESIDE_NUMBER.test(token.text) || !VOTE_ROLES.some((role) => token.marks.has(role))) return token;
    const isRole =
      isBeside(tokens[i - 1]) ||
      tokens[i - 1]?.marks.has('vote') ||
      (isBeside(tokens[i + 1]) && token.text !== 'for' && tokens[i - 1] === undefined);
    const dropped = isRole ? ['not', 'tag', 'filler'] : VOTE_ROLES;
    return { ...token, marks: new Set([...token.marks].filter((mark) => !dropped.includes(mark))) };
  });
}

/** Creates a token reader. The words of claims come first; the concepts of the model name the words that are left. */
export function createTokenReader(findDates: DateFinder, findClaimWords: ConceptFinder): TokenReader {
  return ({ terms, concepts }) => {
    const words = terms.map(({ word }) => word);
    const dates = new Map(findDates(words).map((span) => [span.start, span]));
    const taken = new Set([...dates.values()].flatMap(placesOf));
    const spanAt = new Map<number, { end: number; marks: Set<string> }>();
    const add = (spans: readonly ConceptSpan[]) => {
      const before = new Set(taken);
      for (const span of spans) {
        if (placesOf(span).some((i) => before.has(i))) continue;
        const found = spanAt.get(span.start) ?? { end: span.end, marks: new Set() };
        found.marks.add(span.concept);
        spanAt.set(span.start, found);
        for (const i of placesOf(span)) taken.add(i);
      }
    };
    add(findClaimWords(terms));
    add(concepts);
    const conceptsWithin = (start: number, end: number) =>
      new Set(concepts.flatMap((span) => (span.start < end && start < span.end ? [span.concept] : [])));

    const tokens: Token[] = [];
    for (let i = 0; i < terms.length; ) {
      const { word, language, bare } = terms[i] as (typeof terms)[number];
      const date = dates.get(i);
      const span = spanAt.get(i);
      const end = date?.end ?? span?.end ?? i + 1;
      const isPrefixed =
        language === 'ar' && word.script === 'arabic' && word.text.startsWith('و') && bare !== word.text;
      tokens.push({
        text: words
          .slice(i, end)
          .map(({ text }) => text)
          .join(' '),
        marks: span?.marks ?? new Set(),
        concepts: conceptsWithin(i, end),
        number: !date && word.script === 'number' && end === i + 1 ? Number(word.text) : undefined,
        symbol: !date && word.script === 'symbol' ? word.text : undefined,
        date,
        gap: word.gap,
        isJoined: JOINING.has(word.text) || isPrefixed,
        isArabic: language === 'ar',
      });
      i = end;
    }
    return keepRolesBesideNumbers(tokens);
  };
}
