import { isUnanswered, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Meant } from './interpretation.ts';
import type { Candidate } from './model.ts';
import type { Policy } from './policy.ts';

/** A decision on a message, with the confidence in it. */
export type Decision = Meant & { readonly confidence: number };

const MAX_SUGGESTIONS = 3;

/** A fact with the probability that its answer answers the message, directly or because it covers what is asked. */
interface FactCandidate {
  readonly fact: string;
  readonly direct: number;
  readonly confidence: number;
}

/** Adds up, for each fact, the probability of the facts that its answer covers. */
function coverFacts(base: KnowledgeBase, candidates: readonly Candidate[]): FactCandidate[] {
  const direct = new Map<string, number>();
  for (const { meaning, confidence } of candidates) if (meaning.kind === 'fact') direct.set(meaning.fact, confidence);
  return [...direct]
    .map(([fact, own]) => {
      const covered = base.facts.get(fact)?.covers ?? [];
      return { fact, direct: own, confidence: covered.reduce((sum, id) => sum + (direct.get(id) ?? 0), own) };
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/**
 * Decides what to do with a message from what it may mean: the likeliest meaning, if it is likely enough and far enough
 * ahead; else the fact whose answer covers the likeliest ones; else a choice of facts; and off the topic, nothing.
 */
export function decide(base: KnowledgeBase, policy: Policy, candidates: readonly Candidate[]): Decision {
  const [best] = candidates;
  const offTopic = candidates.find(({ meaning }) => meaning.kind === 'off-topic')?.confidence ?? 0;
  if (!best || best.meaning.kind === 'off-topic')
    return { outcome: 'fallback', reason: 'off-topic', confidence: best?.confidence ?? 0 };
  if (best.meaning.kind === 'smalltalk') {
    if (best.confidence >= policy.confidence)
      return { outcome: 'smalltalk', smalltalk: best.meaning.smalltalk, confidence: best.confidence };
    return { outcome: 'fallback', reason: 'off-topic', confidence: 1 - best.confidence };
  }
  const facts = coverFacts(base, candidates);
  const answer = (fact: string, confidence: number): Decision =>
    isUnanswered(fact)
      ? { outcome: 'unanswered', facts: [fact], confidence }
      : { outcome: 'answer', facts: [fact], confidence };
  const byDirect = [...facts].sort((a, b) => b.direct - a.direct);
  const [first, second] = byDirect;
  if (first && first.direct >= policy.confidence && first.direct - (second?.direct ?? 0) >= policy.ambiguityGap) {
    return answer(first.fact, first.direct);
  }
  const [widest] = facts;
  if (widest && widest.confidence >= policy.confidence) return answer(widest.fact, Math.min(widest.confidence, 1));
  if (offTopic > 0.3) return { outcome: 'fallback', reason: 'off-topic', confidence: offTopic };
  const suggested = byDirect.filter(({ fact }) => !isUnanswered(fact)).slice(0, MAX_SUGGESTIONS);
  return { outcome: 'suggestions', facts: suggested.map(({ fact }) => fact), confidence: first?.direct ?? 0 };
}
