import type { ConceptSpan } from './concepts.ts';
import type { Term } from './vocabulary.ts';

const NGRAM = 3;

/** The pieces of a word that inflected and misspelt forms of it share: `vote` -> `^vo vot ote te$`. */
function ngramsOf(word: string): string[] {
  const framed = `^${word}$`;
  return Array.from({ length: Math.max(framed.length - NGRAM + 1, 0) }, (_, i) => framed.slice(i, i + NGRAM));
}

/**
 * What a message says, as a bag of features. Prefixes tell them apart: `c:` a concept; `b:` two concepts or words in a
 * row; `w:` a stem; `f:` an Arabic word with its inflection; `k:` its consonants; `g:` a piece of a word; `n:` a number.
 */
export function extractFeatures(terms: readonly Term[], spans: readonly ConceptSpan[]): string[] {
  const features = new Set<string>();
  for (const term of terms) {
    if (term.word.script === 'number') {
      features.add(`n:${term.stem}`);
      continue;
    }
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
    sequence.push(span?.concept ?? terms[at]?.stem ?? '');
    at = span?.end ?? at + 1;
  }
  for (const { concept } of spans) features.add(`c:${concept}`);
  for (let i = 1; i < sequence.length; i++) features.add(`b:${sequence[i - 1]} ${sequence[i]}`);
  return [...features];
}
