import type { ConceptSpan } from './concepts.ts';
import type { Term } from './vocabulary.ts';

const NGRAM = 3;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** The greatest number of votes that one would guess at in a body of states, and the number of states in the world. */
const MOST_VOTES = 60;
const ALL_STATES = 200;

/** A number as a feature: itself if the fact base holds it, else its size, so that all wrong guesses are alike. */
function numberFeature(text: string, own: ReadonlySet<string>): string {
  if (YEAR.test(text)) return own.has(text) ? 'y:own' : 'y:other';
  if (own.has(text)) return `n:${text}`;
  if (!/^\d+$/.test(text)) return 'n:fraction';
  return Number(text) <= MOST_VOTES ? 'n:guess' : Number(text) <= ALL_STATES ? 'n:many' : 'n:large';
}

/** The pieces of a word that inflected and misspelt forms of it share: `vote` -> `^vo vot ote te$`. */
function ngramsOf(word: string): string[] {
  const framed = `^${word}$`;
  return Array.from({ length: Math.max(framed.length - NGRAM + 1, 0) }, (_, i) => framed.slice(i, i + NGRAM));
}

/**
 * What a message says, as a bag of features. Prefixes tell them apart: `c:` a concept; `b:` two concepts or words in a
 * row; `w:` a stem; `f:` an Arabic word with its inflection; `k:` its consonants; `g:` a piece of a word; `n:` a number,
 * `y:` a year and `s:` a document symbol, one that the fact base names (among `own`) or another.
 */
export function extractFeatures(
  terms: readonly Term[],
  spans: readonly ConceptSpan[],
  own: ReadonlySet<string>,
): string[] {
  const features = new Set<string>();
  for (const term of terms) {
    const { script, text } = term.word;
    if (script === 'symbol') features.add(own.has(text) ? 's:own' : 's:other');
    else if (script === 'number') features.add(numberFeature(text, own));
    if (script === 'number' || script === 'symbol') continue;
    features.add(`w:${term.stem}`);
    for (const ngram of ngramsOf(term.stem)) features.add(`g:${ngram}`);
    if (term.language !== 'ar') continue;
    if (term.bare !== term.stem) features.add(`f:${term.bare}`);
    if (term.skeleton) features.add(`k:${term.skeleton}`);
  }
  const spanAt = new Map(spans.map((span) => [span.start, span]));
  const sequence: string[] = [];
  for (let at = 0; at < terms.length; ) {
    const span = spanAt.get(at);
    const term = terms[at] as Term;
    sequence.push(span?.concept ?? (term.word.script === 'number' ? (own.has(term.word.text) ? '#own' : '#other') : term.stem));
    at = span?.end ?? at + 1;
  }
  for (const { concept } of spans) features.add(`c:${concept}`);
  for (let i = 1; i < sequence.length; i++) features.add(`b:${sequence[i - 1]} ${sequence[i]}`);
  return [...features];
}
