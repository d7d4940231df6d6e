/** Reads a message into tokens: what each word or phrase is for a claim. */

import type { WordsFile } from '../../../knowledge/schema.ts';
import type { DateFinder } from '../../../language/dates.ts';
import type { Model, Reading } from '../../model.ts';
import type { ConceptSpan } from '../../reading/concepts.ts';
import type { Term } from '../../reading/vocabulary.ts';
import { createListedCheck } from './listed-words.ts';
import { createWordRereader } from './reread-words.ts';
import { settleTokens } from './settle-tokens.ts';
import type { Token } from './token.ts';

/** Concepts that claims read by their own words only: «دولة عربية» is a state, but not any state. */
const OWN = ['state'];

/** Reads a message into tokens. */
export type TokenReader = (reading: Reading) => Token[];

const JOINING = new Set([
  'and',
  'plus',
  'but',
  'while',
  'whereas',
  'و',
  'w',
  'we',
  'wu',
  'ولكن',
  'لكن',
  'بينما',
  'ثم',
  'then',
]);

const placesOf = ({ start, end }: { start: number; end: number }) =>
  Array.from({ length: end - start }, (_, i) => start + i);

/** Creates a token reader. The words of claims come first; the concepts of the model name the words that are left. */
export function createTokenReader(
  findDates: DateFinder,
  { findClaimWords, findConcepts, read }: Pick<Model, 'findClaimWords' | 'findConcepts' | 'read'>,
  claimWords: WordsFile,
  contents: ReadonlySet<string>,
): TokenReader {
  const { isAsListed, isTwo } = createListedCheck(claimWords);
  const reread = createWordRereader(read, findClaimWords, claimWords);
  return (reading) => {
    const { terms, concepts } = reading;
    /** The concepts of a word by itself, if the phrase that it is part of is not read as a whole. */
    const conceptsOf = (term: Term) =>
      term.language === undefined
        ? []
        : findConcepts([term])
            .map(({ concept }) => concept)
            .filter((concept) => !OWN.includes(concept));
    const words = terms.map(({ word }) => word);
    const dates = new Map(findDates(words).map((span) => [span.start, span]));
    const taken = new Set([...dates.values()].flatMap(placesOf));
    const spanAt = new Map<number, { end: number; marks: Set<string> }>();
    const textOfSpan = ({ start, end }: { start: number; end: number }) =>
      words
        .slice(start, end)
        .map((each) => each.text)
        .join(' ');
    const wordsWithin = (span: ConceptSpan): ConceptSpan[] =>
      span.end - span.start < 2
        ? []
        : placesOf(span).flatMap((i) =>
            findClaimWords(terms.slice(i, i + 1)).map(({ concept }) => ({ concept, start: i, end: i + 1 })),
          );
    const isListed = (span: ConceptSpan) => isAsListed(span.concept, textOfSpan(span));
    const foundSpans = findClaimWords(terms);
    const listedStarts = new Set(foundSpans.filter(isListed).map(({ start }) => start));
    // «صوتين ضد» are two votes against, unlike «صوتوا ضد».
    const beginsWithTwo = ({ start, end }: ConceptSpan) => end - start > 1 && isTwo(words[start]?.text ?? '');
    /** Whether there is punctuation within a phrase, so that it is none. */
    const isCut = (span: ConceptSpan) =>
      placesOf(span).some((i) => i > span.start && /[,;:!?.…()،؛؟]/u.test(words[i]?.gap ?? ''));
    const claimSpans = foundSpans.flatMap((span) => {
      if (beginsWithTwo(span) || isCut(span)) return wordsWithin(span).filter(isListed);
      if (isListed(span)) return [span];
      return listedStarts.has(span.start) ? [] : wordsWithin(span).filter(isListed);
    });
    const hasNumber = (span: ConceptSpan) => placesOf(span).some((i) => words[i]?.script === 'number');
    const isClaimed = new Set(claimSpans.filter(({ concept }) => concept !== 'filler').flatMap(placesOf));
    const denials = new Set(
      claimSpans.filter(({ concept }) => concept === 'not' || concept === 'none').flatMap(placesOf),
    );
    const isContent = (span: ConceptSpan) =>
      !OWN.includes(span.concept) &&
      placesOf(span).every(
        (i) => !isClaimed.has(i) || (contents.has(span.concept) && (span.concept === 'unhindered' || !denials.has(i))),
      );
    const spans = [...claimSpans, ...concepts.filter((span) => !hasNumber(span) && !isCut(span) && isContent(span))];
    for (let i = 0; i < terms.length; i++) {
      if (taken.has(i)) continue;
      const here = spans.filter((span) => span.start === i && !placesOf(span).some((at) => taken.has(at)));
      const end = Math.max(i + 1, ...here.map((span) => span.end));
      const longest = here.filter((span) => span.end === end);
      const listedSpans = longest.filter((span) => claimSpans.includes(span));
      const chosen = listedSpans.length > 0 ? listedSpans : longest;
      if (chosen.length > 0) spanAt.set(i, { end, marks: new Set(chosen.map(({ concept }) => concept)) });
      i = end - 1;
    }
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
      const text = textOfSpan({ start: i, end });
      const marks = new Set(span?.marks ?? conceptsOf(terms[i] as (typeof terms)[number]));
      if (marks.has('adoption')) for (const verb of ['adopt', 'reject']) marks.delete(verb);
      const isWord = !date && (word.script === 'latin' || word.script === 'arabic');
      const again = isWord ? reread(text, marks, terms[i - 1]?.word.text) : marks;
      if (!date && word.script === 'symbol') for (const mark of ['resolution', 'has-symbol']) again.add(mark);
      tokens.push({
        text,
        marks: again,
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
    return settleTokens(tokens);
  };
}
