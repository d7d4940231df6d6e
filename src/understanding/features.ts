import type { ConceptSpan } from './concepts.ts';
import type { Term } from './vocabulary.ts';

/** What a message says, as a bag of features; the prefix tells a word (`w:`) from a concept (`c:`) and so on. */
export function extractFeatures(terms: readonly Term[], spans: readonly ConceptSpan[]): string[] {
  const features = new Set<string>();
  const tags: string[] = [];
  const conceptAt = new Map<number, ConceptSpan>();
  for (const span of spans) conceptAt.set(span.start, span);
  terms.forEach((term) => {
    if (term.word.script === 'number') {
      features.add(`n:${term.stem}`);
      return;
    }
    features.add(`w:${term.stem}`);
    if (term.language === 'ar') {
      if (term.word.script === 'arabic' && term.bare !== term.stem) features.add(`f:${term.bare}`);
      if (term.skeleton) features.add(`k:${term.skeleton}`);
    }
  });
  let at = 0;
  while (at < terms.length) {
    const span = conceptAt.get(at);
    tags.push(span ? span.concept : (terms[at] as Term).stem);
    at = span ? span.end : at + 1;
  }
  for (const span of spans) features.add(`c:${span.concept}`);
  for (let i = 1; i < tags.length; i++) features.add(`b:${tags[i - 1]} ${tags[i]}`);
  return [...features];
}
