import { isUnanswered, type KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { SmalltalkKind } from '../../knowledge/schema.ts';
import type { Conclusion } from './interpretation.ts';
import type { Candidate, Understanding } from '../model.ts';
import { confidenceFrom, type Evidence } from './confidence.ts';

/** A decision on a message, with the confidence in it. */
export type Decision = Conclusion & { readonly confidence: number };

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
  for (const { meaning, probability } of candidates) if (meaning.kind === 'fact') own.set(meaning.fact, probability);
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

/** The fact that is told if anything is, all that may be meant, the likeliest first, and what speaks for the first. */
export interface RankedFacts {
  readonly best: string;
  readonly facts: readonly string[];
  readonly evidence: Evidence;
}

/** Weighs the facts that a message may mean against each other; undefined where it can mean none. */
export function rankFacts(base: KnowledgeBase, understanding: Understanding): RankedFacts | undefined {
  const { candidates, topicality } = understanding;
  const facts = toFactCandidates(base, candidates).sort((a, b) => b.own - a.own);
  const best = chooseFact(facts, base.policy.ambiguityGap);
  if (!best) return undefined;
  const rival = facts.find(({ fact }) => fact !== best.fact && !best.covers.includes(fact));
  return {
    best: best.fact,
    facts: facts.map(({ fact }) => fact),
    evidence: {
      ...topicality,
      probability: best.covering,
      lead: best.covering - (rival?.own ?? 0),
      offTopic: probabilityOffTopic(candidates),
      likeness: understanding.likeness([best.fact, ...best.covers]),
    },
  };
}

function probabilityOffTopic(candidates: readonly Candidate[]): number {
  return candidates.find(({ meaning }) => meaning.kind === 'off-topic')?.probability ?? 0;
}

/**
 * Decides what to do with a message from what it may mean and from how much of it belongs to the topic: tells the
 * likeliest fact if the confidence in it and its lead suffice, offers a choice if it nearly does, and otherwise keeps to the topic.
 */
export function decide(base: KnowledgeBase, understanding: Understanding): Decision {
  const smalltalk = new Map<SmalltalkKind, number>();
  for (const { meaning, probability } of understanding.candidates)
    if (meaning.kind === 'smalltalk') smalltalk.set(meaning.smalltalk, probability);
  const [kind] = [...smalltalk.keys()];
  const talk = [...smalltalk.values()].reduce((sum, probability) => sum + probability, 0);
  const weighed = rankFacts(base, understanding);
  const isExample = understanding.candidates.length === 1;
  const isRead = isExample || understanding.topicality.unknown < 1;
  if (kind && isRead && talk >= SMALLTALK_PROBABILITY && talk > (weighed?.evidence.probability ?? 0)) {
    return { outcome: 'smalltalk', smalltalk: kind, confidence: talk };
  }
  if (!weighed) {
    return { outcome: 'fallback', reason: 'off-topic', confidence: probabilityOffTopic(understanding.candidates) };
  }

  const { policy } = base;
  const { best, facts, evidence } = weighed;
  const confidence = confidenceFrom(policy.weights, evidence);
  if (confidence >= policy.confidence && evidence.lead >= policy.ambiguityGap) {
    if (isUnanswered(best)) return { outcome: 'unanswered', facts: [best], confidence };
    return { outcome: 'answer', facts: [best], confidence };
  }
  const choice = facts.filter((fact) => !isUnanswered(fact)).slice(0, MAX_SUGGESTIONS);
  if (confidence < policy.confidence - policy.ambiguityGap || choice.length === 0) {
    return { outcome: 'fallback', reason: 'off-topic', confidence: 1 - confidence };
  }
  return { outcome: 'suggestions', facts: choice, confidence };
}
