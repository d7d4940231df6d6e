import type { ConceptSpan } from './concepts.ts';
import type { Term } from './vocabulary.ts';

const NGRAM = 3;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** The pieces of a word that inflected and misspelt forms of it share: `vote` -> `^vo vot ote te$`. */
function ngramsOf(word: string): string[] {
  const framed = `^${word}$`;
  return Array.from({ length: Math.max(framed.length - NGRAM + 1, 0) }, (_, i) => framed.slice(i, i + NGRAM));
}

/** The stem of a word as a feature; undefined for a number or a document symbol. */
export function stemFeature({ stem, word: { script } }: Term): string | undefined {
  return script === 'number' || script === 'symbol' ? undefined : `w:${stem}`;
}

/**
 * What one word says by itself. Prefixes tell the features apart: `w:` its stem; `f:` an Arabic word with its inflection;
 * `k:` its consonants; `g:` a piece of it; `n:` a number; `y:` a year and `s:` a document symbol, one that the fact base
 * names (among `own`) or another.
 */
export function wordFeatures(term: Term, own: ReadonlySet<string>): string[] {
  const { script, text } = term.word;
  if (script === 'symbol') return [own.has(text) ? 's:own' : 's:other'];
  const number = YEAR.test(text) ? [own.has(text) ? 'y:own' : 'y:other'] : script === 'number' ? [`n:${text}`] : [];
  const stem = stemFeature(term);
  if (stem === undefined) return number;
  const features = [...number, stem, ...ngramsOf(term.stem).map((ngram) => `g:${ngram}`)];
  if (term.language !== 'ar') return features;
  if (term.bare !== term.stem) features.push(`f:${term.bare}`);
  if (term.skeleton) features.push(`k:${term.skeleton}`);
  return features;
}

/** What the words of a message say together: `c:` a concept; `b:` two concepts or words in a row. */
export function sequenceFeatures(terms: readonly Term[], spans: readonly ConceptSpan[]): string[] {
  const spanAt = new Map(spans.map((span) => [span.start, span]));
  const sequence: string[] = [];
  for (let at = 0; at < terms.length; ) {
    const span = spanAt.get(at);
    const term = terms[at] as Term;
    sequence.push(span?.concept ?? (term.word.script === 'number' ? '#' : term.stem));
    at = span?.end ?? at + 1;
  }
  const features = spans.map(({ concept }) => `c:${concept}`);
  for (let i = 1; i < sequence.length; i++) features.push(`b:${sequence[i - 1]} ${sequence[i]}`);
  return features;
}
