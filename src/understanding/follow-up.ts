import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Candidate, Reading } from './model.ts';

/** The most words that a message which leans on the one before it is taken to have. */
const MAX_WORDS = 9;
/** How many times likelier a follow-up means a fact of the same area, or one related to the last, than it would alone. */
const SAME_AREA = 6;
const RELATED = 3;
/** How many times less likely a short message within a conversation is off the topic. */
const OFF_TOPIC = 0.25;

const areaOf = (fact: string) => fact.slice(0, fact.indexOf('.'));

/**
 * Weighs the meanings of a message by what the conversation was about: a short message probably goes on with it. With no
 * recent facts, or a long message, nothing changes.
 */
export function followUp(
  base: KnowledgeBase,
  candidates: readonly Candidate[],
  reading: Reading,
  recentFacts: readonly string[],
): readonly Candidate[] {
  const [last] = recentFacts;
  const fact = last === undefined ? undefined : base.facts.get(last);
  if (!fact || reading.terms.length > MAX_WORDS) return candidates;
  const weighed = candidates.map(({ meaning, confidence }) => {
    if (meaning.kind === 'off-topic') return { meaning, confidence: confidence * OFF_TOPIC };
    if (meaning.kind !== 'fact' || meaning.fact === fact.id) return { meaning, confidence };
    const area = areaOf(meaning.fact) === areaOf(fact.id) ? SAME_AREA : 1;
    const related = fact.related.includes(meaning.fact) ? RELATED : 1;
    return { meaning, confidence: confidence * Math.max(area, related) };
  });
  const total = weighed.reduce((sum, { confidence }) => sum + confidence, 0);
  return weighed
    .map(({ meaning, confidence }) => ({ meaning, confidence: confidence / total }))
    .sort((a, b) => b.confidence - a.confidence);
}
