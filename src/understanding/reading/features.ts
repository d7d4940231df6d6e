import type { ConceptSpan } from './concepts.ts';
import type { Term } from './vocabulary.ts';

const NGRAM = 3;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** The greatest number of votes that one would guess at in a body of states, and the number of states in the world. */
const MOST_VOTES = 60;
const ALL_STATES = 200;
/** How many words of a message may be unknown before that counts for something: each step is a feature. */
const UNKNOWN_STEPS = [1, 2, 4];

/** A number as a feature: itself if the fact base holds it, else its size, so that all wrong guesses are alike. */
function numberFeature(text: string, own: ReadonlySet<string>): string {
  if (YEAR.test(text)) return own.has(text) ? 'y:own' : 'y:other';
  if (own.has(text)) return `n:${text}`;
  if (!/^\d+$/.test(text)) return 'n:fraction';
  return Number(text) <= MOST_VOTES ? 'n:guess' : Number(text) <= ALL_STATES ? 'n:many' : 'n:large';
}

/** The pieces of a word that inflected and misspelt forms of it share: `vote` -> `g:^vo g:vot g:ote g:te$`. */
function ngramsOf(word: string): string[] {
  const framed = `^${word}$`;
  const ngrams: string[] = [];
  for (let end = NGRAM; end <= framed.length; end++) ngrams.push(`g:${framed.slice(end - NGRAM, end)}`);
  return ngrams;
}

/** The stem of a word as a feature; undefined for a number or a document symbol. */
function stemFeature({ stem, word: { script } }: Term): string | undefined {
  return script === 'number' || script === 'symbol' ? undefined : `w:${stem}`;
}

/**
 * What one word says by itself. Prefixes tell the features apart: `w:` its stem; `f:` an Arabic word with its inflection;
 * `k:` its consonants; `g:` a piece of it; `n:` a number, `y:` a year and `s:` a document symbol, one that the fact base
 * names (among `own`) or another.
 */
export function wordFeatures(term: Term, own: ReadonlySet<string>): string[] {
  const { script, text } = term.word;
  if (script === 'symbol') return [own.has(text) ? 's:own' : 's:other'];
  if (script === 'number') return [numberFeature(text, own)];
  const features = [`w:${term.stem}`, ...ngramsOf(term.stem)];
  if (term.language !== 'ar') return features;
  if (term.bare !== term.stem) features.push(`f:${term.bare}`);
  if (term.skeleton) features.push(`k:${term.skeleton}`);
  return features;
}

/**
 * What the words of a message say together: `c:` a concept; `b:` two concepts, words or numbers in a row, a number by whether
 * the fact base names it.
 */
export function sequenceFeatures(
  terms: readonly Term[],
  spans: readonly ConceptSpan[],
  own: ReadonlySet<string>,
): string[] {
  const nameOf = ({ word, stem }: Term) => (word.script !== 'number' ? stem : own.has(word.text) ? '#own' : '#other');
  const spanAt = new Map(spans.map((span) => [span.start, span]));
  const sequence: string[] = [];
  for (let at = 0; at < terms.length; ) {
    const span = spanAt.get(at);
    const term = terms[at] as Term;
    sequence.push(span?.concept ?? nameOf(term));
    at = span?.end ?? at + 1;
  }
  const features = spans.map(({ concept }) => `c:${concept}`);
  for (let i = 1; i < sequence.length; i++) features.push(`b:${sequence[i - 1]} ${sequence[i]}`);
  return features;
}

/** Says whether messages are compared with examples by a feature: a stem, the consonants of a word, or a concept. */
export const isComparable = (feature: string): boolean => /^[wkc]:/.test(feature);

/** Features `unknown:` that say how many of the words of a message are unknown. */
export function unknownFeatures(terms: readonly Term[], isKnown: (feature: string) => boolean): string[] {
  const stems = new Set(terms.flatMap((term) => stemFeature(term) ?? []));
  let unknown = 0;
  for (const stem of stems) if (!isKnown(stem)) unknown += 1;
  const features = UNKNOWN_STEPS.filter((step) => unknown >= step).map((step) => `unknown:${step}`);
  return unknown * 2 > stems.size ? [...features, 'unknown:most'] : features;
}
