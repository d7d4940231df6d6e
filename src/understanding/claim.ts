import { type KnowledgeBase, numberOf } from '../knowledge/knowledge-base.ts';
import type { Claim } from './interpretation.ts';
import type { Reading } from './model.ts';

/** The concepts by which a message asks for a number, or leaves a guess open, rather than stating one. */
const NOT_A_CLAIM = ['how-many', 'more-than'];
const ASKS_WHETHER = 'is-it-true';

/**
 * Finds the number that a message takes for the one the fact knows ("so 30 voted for it?"). A number that is itself a
 * figure of the fact base, of another fact, is left alone, and so are a question for the number and a comparison.
 */
export function findClaim(base: KnowledgeBase, facts: readonly string[], reading: Reading): Claim | undefined {
  const fact = base.facts.get(facts[0] ?? '');
  const [figure] = fact?.figures ?? [];
  const actual = figure === undefined || fact?.figures.length !== 1 ? undefined : numberOf(base.figures, figure);
  if (actual === undefined) return undefined;
  const has = (concept: string) => reading.concepts.some((span) => span.concept === concept);
  if (!has(ASKS_WHETHER) && NOT_A_CLAIM.some(has)) return undefined;
  const numbers = reading.terms.filter((term) => term.word.script === 'number').map((term) => Number(term.word.text));
  if (numbers.includes(actual)) return { claimed: actual, holds: true };
  const known = new Set(Object.keys(base.figures).map((id) => numberOf(base.figures, id)));
  const [claimed, ...others] = numbers.filter(
    (number) => Number.isInteger(number) && number < 1000 && !known.has(number),
  );
  return claimed === undefined || others.length > 0 ? undefined : { claimed, holds: false };
}
