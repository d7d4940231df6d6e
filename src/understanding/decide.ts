import { isUnanswered, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { SmalltalkKind } from '../knowledge/schema.ts';
import type { Understanding } from './follow-up.ts';
import type { Meant } from './interpretation.ts';
import type { Candidate } from './model.ts';
import { confidenceFrom, type Policy } from './policy.ts';

/** A decision on a message, with the confidence in it. */
export type Decision = Meant & { readonly confidence: number };

const MAX_SUGGESTIONS = 3;
/** The least probability with which a message counts as small talk: a wrong greeting does no harm. */
const SMALLTALK_PROBABILITY = 0.4;

/** A fact, the probability that it is meant, and the probability that its answer, which may cover others, is wanted. */
interface FactCandidate {
  readonly fact: string;
  readonly covers: readonly string[];
  readonly own: number;
  readonly covering: number;
}

function toFactCandidates(base: KnowledgeBase, candidates: readonly Candidate[]): FactCandidate[] {
  const own = new Map<string, number>();
  for (const { meaning, confidence } of candidates) if (meaning.kind === 'fact') own.set(meaning.fact, confidence);
  return [...own].map(([fact, probability]) => {
    const covers = base.facts.get(fact)?.covers ?? [];
    return {
      fact,
      covers,
      own: probability,
      covering: covers.reduce((sum, id) => sum + (own.get(id) ?? 0), probability),
    };
  });
}

/** The likeliest fact; or, where the next is too near, the one whose answer covers the likeliest and most else. */
function chooseFact(facts: readonly FactCandidate[], gap: number): FactCandidate | undefined {
  const [first, second] = facts;
  if (!first || !second || first.own - second.own >= gap) return first;
  const covering = facts.filter(({ fact, covers }) => fact === first.fact || covers.includes(first.fact));
  return covering.reduce((best, candidate) => (candidate.covering > best.covering ? candidate : best), first);
}

/**
 * Decides what to do with a message from what it may mean and from how much of it belongs to the topic: tells the
 * likeliest fact if the confidence in it suffices, offers a choice if it nearly does, and otherwise keeps to the topic.
 */
export function decide(base: KnowledgeBase, policy: Policy, { candidates, topicality }: Understanding): Decision {
  const smalltalk = new Map<SmalltalkKind, number>();
  for (const { meaning, confidence } of candidates)
    if (meaning.kind === 'smalltalk') smalltalk.set(meaning.smalltalk, confidence);
  const [kind] = [...smalltalk.keys()];
  const talk = [...smalltalk.values()].reduce((sum, probability) => sum + probability, 0);
  const facts = toFactCandidates(base, candidates).sort((a, b) => b.own - a.own);
  const best = chooseFact(facts, policy.ambiguityGap);
  if (kind && talk >= SMALLTALK_PROBABILITY && talk > (best?.covering ?? 0)) {
    return { outcome: 'smalltalk', smalltalk: kind, confidence: talk };
  }

  const offTopic = candidates.find(({ meaning }) => meaning.kind === 'off-topic')?.confidence ?? 0;
  if (!best) return { outcome: 'fallback', reason: 'off-topic', confidence: offTopic };
  const rival = facts.find(({ fact }) => fact !== best.fact && !best.covers.includes(fact));
  const lead = best.covering - (rival?.own ?? 0);
  const confidence = confidenceFrom({ probability: best.covering, lead, offTopic, ...topicality });
  if (confidence >= policy.confidence) {
    if (isUnanswered(best.fact)) return { outcome: 'unanswered', facts: [best.fact], confidence };
    return { outcome: 'answer', facts: [best.fact], confidence };
  }
  const choice = facts.filter(({ fact }) => !isUnanswered(fact)).slice(0, MAX_SUGGESTIONS);
  if (confidence < policy.confidence - policy.ambiguityGap || choice.length === 0) {
    return { outcome: 'fallback', reason: 'off-topic', confidence: 1 - confidence };
  }
  return { outcome: 'suggestions', facts: choice.map(({ fact }) => fact), confidence };
}
