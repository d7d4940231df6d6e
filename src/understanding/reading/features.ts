/** Turns a message into the features that the classifier and the comparison with examples use. */
import { PROFILES } from '../../language/languages.ts';
import { partsOfNumericDate } from '../../language/numeric-dates.ts';
import type { ConceptSpan } from './concepts.ts';
import type { Term } from './vocabulary.ts';

const NGRAM_LENGTH = 3;
/** A year in figures, as people write it. */
export const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** No council of states has more members than this. */
const MAX_VOTES_GUESSED = 60;
/** There are fewer states than this in the world. */
const MAX_STATES_GUESSED = 200;
/** Each of these numbers of unknown words in a message is a feature. */
const UNKNOWN_STEPS = [1, 2, 4];

/** A number as a feature: itself if the fact base has it, else its size, so that all wrong guesses are alike. */
function numberFeature(text: string, known: ReadonlySet<string>): string {
  if (YEAR.test(text)) return known.has(text) ? 'y:known' : 'y:other';
  if (known.has(text)) return `n:${text}`;
  if (!/^\d+$/.test(text)) return 'n:fraction';
  return Number(text) <= MAX_VOTES_GUESSED ? 'n:guess' : Number(text) <= MAX_STATES_GUESSED ? 'n:many' : 'n:large';
}

/** The pieces of a word that inflected and misspelt forms of it share: `vote` -> `g:^vo g:vot g:ote g:te$`. */
function ngramsOf(word: string): string[] {
  const framed = `^${word}$`;
  const ngrams: string[] = [];
  for (let end = NGRAM_LENGTH; end <= framed.length; end++) ngrams.push(`g:${framed.slice(end - NGRAM_LENGTH, end)}`);
  return ngrams;
}

/** The stem of a word as a feature; undefined for a number or a document symbol. */
function stemFeature({ stem, word: { script } }: Term): string | undefined {
  return script === 'number' || script === 'symbol' ? undefined : `w:${stem}`;
}

/** The numbers before and after the month of a date in figures, as they are when the month has a name. */
function aroundMonth(text: string): readonly [string, string] {
  const { day, year } = partsOfNumericDate(text);
  return [String(day), String(year)];
}

/**
 * The features of one word. `w:` is its stem; `f:` an Arabic word with its inflection; `k:` its consonants; `g:` a
 * piece of it; `n:` a number, `y:` a year and `s:` a document symbol. A date in figures has those of a day, the name of
 * a month and a year.
 *
 * @param known the numbers and symbols that the fact base has
 * @example "voted" has `w:vot`, `g:^vo`, …
 * @example «بالتصويت» has `w:تصويت`, `k:tst`, …
 */
export function wordFeatures(term: Term, known: ReadonlySet<string>): string[] {
  const { script, text } = term.word;
  if (script === 'symbol') return [known.has(text) ? 's:known' : 's:other'];
  if (script === 'number') return [numberFeature(text, known)];
  const features = [`w:${term.stem}`, ...ngramsOf(term.stem)];
  if (script === 'date') features.push(...aroundMonth(text).map((number) => numberFeature(number, known)));
  if (!term.language || !PROFILES[term.language].hasClitics) return features;
  if (term.bare !== term.stem) features.push(`f:${term.bare}`);
  if (term.skeleton) features.push(`k:${term.skeleton}`);
  return features;
}

/**
 * The features of a sequence of words. `c:` is a concept; `b:` two concepts, words or numbers in a row, where a number
 * only counts as known or other.
 *
 * @param known the numbers that the fact base has
 * @example "how many against" has `c:how-many`, `c:vote-against`, `b:how-many vote-against`
 * @example «كم دولة عارضت» has the same three
 */
export function sequenceFeatures(
  terms: readonly Term[],
  spans: readonly ConceptSpan[],
  known: ReadonlySet<string>,
): string[] {
  const nameOfNumber = (text: string) => (known.has(text) ? '#known' : '#other');
  const nameOf = ({ word, stem }: Term) => (word.script === 'number' ? nameOfNumber(word.text) : stem);
  const spanAt = new Map(spans.map((span) => [span.start, span]));
  const sequence: string[] = [];
  let next = 0;
  terms.forEach((term, at) => {
    if (at < next) return;
    const span = spanAt.get(at);
    const name = span?.concept ?? nameOf(term);
    if (term.word.script === 'date') {
      const [day, year] = aroundMonth(term.word.text);
      sequence.push(nameOfNumber(day), name, nameOfNumber(year));
    } else sequence.push(name);
    next = span?.end ?? at + 1;
  });
  const features = spans.map(({ concept }) => `c:${concept}`);
  for (let i = 1; i < sequence.length; i++) features.push(`b:${sequence[i - 1]} ${sequence[i]}`);
  return features;
}

/** Whether messages are compared with examples by a feature: a stem, the consonants of a word, or a concept. */
export const isComparable = (feature: string): boolean => /^[wkc]:/.test(feature);

/** The features `unknown:`, which count the unknown words of a message: `unknown:1`, `unknown:most`. */
export function unknownFeatures(terms: readonly Term[], isKnown: (feature: string) => boolean): string[] {
  const stems = new Set(terms.flatMap((term) => stemFeature(term) ?? []));
  let unknown = 0;
  for (const stem of stems) if (!isKnown(stem)) unknown += 1;
  const features = UNKNOWN_STEPS.filter((step) => unknown >= step).map((step) => `unknown:${step}`);
  return unknown * 2 > stems.size ? [...features, 'unknown:most'] : features;
}
