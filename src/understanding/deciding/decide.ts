/** Decides what to do with a message: answer, offer a choice, or stay silent. */

import type { SmalltalkKind } from '../../knowledge/catalogue-schema.ts';
import { isUnanswered } from '../../knowledge/fact-id.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Candidate, Model } from '../model.ts';
import { confidenceFrom } from './confidence.ts';
import { asksElsewhere } from './elsewhere.ts';
import type { DecidedMessage, Decision, MessageInContext, RankedFacts } from './interpretation.ts';

/** How many facts a choice has at most. */
export const MAX_SUGGESTIONS = 3;
/** A wrong greeting does no harm, so small talk needs little probability. */
const MIN_SMALLTALK_PROBABILITY = 0.4;

/** A fact with its probability, and the probability of everything that its answer covers. */
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
    const covering = covers.reduce((sum, id) => sum + (own.get(id) ?? 0), probability);
    return { fact, covers, own: probability, covering };
  });
}

/** The likeliest fact; if the next is too near, the one whose answer covers the likeliest and most else. */
function chooseFact(facts: readonly FactCandidate[], gap: number): FactCandidate | undefined {
  const [first, second] = facts;
  if (!first || !second || first.own - second.own >= gap) return first;
  const covering = facts.filter(({ fact, covers }) => fact === first.fact || covers.includes(first.fact));
  return covering.reduce((best, candidate) => (candidate.covering > best.covering ? candidate : best), first);
}

function probabilityOffTopic(candidates: readonly Candidate[]): number {
  return candidates.find(({ meaning }) => meaning.kind === 'off-topic')?.probability ?? 0;
}

/** Ranks the facts that a message may mean; undefined if it can mean none. */
function rankFacts(
  base: KnowledgeBase,
  model: Pick<Model, 'compare'>,
  { reading, candidates, topicality }: MessageInContext,
): RankedFacts | undefined {
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
      likeness: model.compare(reading, [best.fact, ...best.covers]),
    },
  };
}

/** Small talk, if that is likelier than any fact. */
function decideSmalltalk(
  { candidates, topicality }: MessageInContext,
  ranking: RankedFacts | undefined,
): Decision | undefined {
  const kinds = new Map<SmalltalkKind, number>();
  for (const { meaning, probability } of candidates)
    if (meaning.kind === 'smalltalk') kinds.set(meaning.smalltalk, probability);
  const [smalltalk] = kinds.keys();
  const probability = [...kinds.values()].reduce((sum, each) => sum + each, 0);
  const isExample = candidates.length === 1;
  const hasKnownWords = isExample || topicality.unknown < 1;
  const isLikelier = probability >= MIN_SMALLTALK_PROBABILITY && probability > (ranking?.evidence.probability ?? 0);
  return smalltalk && hasKnownWords && isLikelier
    ? { outcome: 'smalltalk', smalltalk, confidence: probability }
    : undefined;
}

/** An answer if the confidence in the best fact and its lead suffice, a choice if they nearly do. */
function decideFact(base: KnowledgeBase, { best, facts, evidence }: RankedFacts): Decision {
  const { policy } = base;
  const confidence = confidenceFrom(policy.weights, evidence);
  if (confidence >= policy.confidence && evidence.lead >= policy.ambiguityGap) {
    if (isUnanswered(best)) return { outcome: 'unanswered', facts: [best], confidence };
    return { outcome: 'answer', facts: [best], confidence };
  }
  const choice = facts.filter((fact) => !isUnanswered(fact)).slice(0, MAX_SUGGESTIONS);
  if (confidence < policy.confidence - policy.ambiguityGap || choice.length === 0)
    return { outcome: 'fallback', reason: 'off-topic', confidence: 1 - confidence };
  return { outcome: 'suggestions', facts: choice, confidence };
}

/** Decides what to do with a message, from what it may mean and how much of it belongs to the topic. */
export function decide(
  base: KnowledgeBase,
  model: Pick<Model, 'compare' | 'isKnownNumber'>,
  message: MessageInContext,
): DecidedMessage {
  const ranking = rankFacts(base, model, message);
  const decision: Decision =
    decideSmalltalk(message, ranking) ??
    (ranking
      ? decideFact(base, ranking)
      : { outcome: 'fallback', reason: 'off-topic', confidence: probabilityOffTopic(message.candidates) });
  const [fact] = 'facts' in decision ? decision.facts : [];
  return fact !== undefined && asksElsewhere(base, model, message.reading, fact)
    ? { ...message, ranking, decision: { outcome: 'fallback', reason: 'off-topic', confidence: 1 } }
    : { ...message, ranking, decision };
}
