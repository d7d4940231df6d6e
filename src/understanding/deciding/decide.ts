/** Decides what to do with a message: answer, offer a choice, or stay silent. */

import { isUnanswered } from '../../knowledge/fact-id.ts';
import { factsOf, type KnowledgeBase, type Meaning } from '../../knowledge/knowledge-base.ts';
import type { Candidate, Model } from '../model.ts';
import { confidenceFrom } from './confidence.ts';
import { asksElsewhere } from './elsewhere.ts';
import type { Answer, DecidedMessage, Decision, MessageInContext, RankedFacts } from './interpretation.ts';

/** How many facts a choice has at most. */
export const MAX_SUGGESTIONS = 3;
/** How many facts are kept as the nearest, so that a second miss can offer others. */
const MAX_NEAREST = 2 * MAX_SUGGESTIONS;
/** A wrong greeting does no harm, so what is no question needs little probability. */
const MIN_TALK_PROBABILITY = 0.4;
/** From this probability on, thanks are also a goodbye. */
const MIN_FAREWELL_PROBABILITY = 0.1;

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
    const covers = base.overviews.get(fact)?.facts ?? base.facts.get(fact)?.covers ?? [];
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

/** Small talk or a request, if all small talk together, or all requests, are likelier than any fact. */
function decideTalk(
  { candidates, topicality }: MessageInContext,
  ranking: RankedFacts | undefined,
): Decision | undefined {
  const isExample = candidates.length === 1;
  const least = Math.max(MIN_TALK_PROBABILITY, ranking?.evidence.probability ?? 0);
  const sumOf = (kind: Meaning['kind']) =>
    candidates.reduce((sum, { meaning, probability }) => (meaning.kind === kind ? sum + probability : sum), 0);
  const farewell = candidates.find(({ meaning }) => meaning.kind === 'smalltalk' && meaning.smalltalk === 'farewell');
  for (const { meaning } of candidates) {
    const confidence = sumOf(meaning.kind);
    if (confidence < least) continue;
    if (meaning.kind === 'request') return { outcome: 'request', request: meaning.request, confidence };
    const hasKnownWords = isExample || topicality.unknown < 1;
    if (meaning.kind !== 'smalltalk' || !hasKnownWords) continue;
    // "Thanks, bye" is both; the reply to a goodbye accepts the thanks, too.
    const isBoth = meaning.smalltalk === 'thanks' && (farewell?.probability ?? 0) >= MIN_FAREWELL_PROBABILITY;
    return { outcome: 'smalltalk', smalltalk: isBoth ? 'farewell' : meaning.smalltalk, confidence };
  }
  return undefined;
}

/** The answer to a kind of question: its fact, with the one that answers it first, or all facts of an overview. */
function tell(base: KnowledgeBase, kind: string): Answer {
  if (base.overviews.has(kind)) return { outcome: 'answer', facts: factsOf(base, kind), overview: kind };
  const after = base.facts.get(kind)?.after;
  return { outcome: 'answer', facts: after === undefined ? [kind] : [after, kind] };
}

/** An answer if the confidence in the best fact and its lead suffice, a choice if they nearly do. */
function decideFact(base: KnowledgeBase, { best, facts, evidence }: RankedFacts): Decision {
  const { policy } = base;
  const confidence = confidenceFrom(policy.weights, evidence);
  if (confidence >= policy.confidence && evidence.lead >= policy.ambiguityGap) {
    if (isUnanswered(best)) return { outcome: 'unanswered', facts: [best], confidence };
    return { ...tell(base, best), confidence };
  }
  const nearest = [...new Set(facts.flatMap((fact) => factsOf(base, fact)))];
  const choice = nearest.filter((fact) => !isUnanswered(fact)).slice(0, MAX_SUGGESTIONS);
  if (confidence >= policy.confidence - policy.ambiguityGap && choice.length > 0)
    return { outcome: 'suggestions', facts: choice, confidence };
  return confidence >= policy.nearness
    ? { outcome: 'fallback', reason: 'unclear', nearest: nearest.slice(0, MAX_NEAREST), confidence: 1 - confidence }
    : { outcome: 'fallback', reason: 'off-topic', confidence: 1 - confidence };
}

/** Decides what to do with a message, from what it may mean and how much of it belongs to the topic. */
export function decide(
  base: KnowledgeBase,
  model: Pick<Model, 'compare' | 'isKnownNumber'>,
  message: MessageInContext,
): DecidedMessage {
  const ranking = rankFacts(base, model, message);
  const decision: Decision =
    decideTalk(message, ranking) ??
    (ranking
      ? decideFact(base, ranking)
      : { outcome: 'fallback', reason: 'off-topic', confidence: probabilityOffTopic(message.candidates) });
  const [fact] = 'facts' in decision ? decision.facts : 'nearest' in decision ? decision.nearest : [];
  return fact !== undefined && asksElsewhere(base, model, message.reading, fact)
    ? { ...message, ranking, decision: { outcome: 'fallback', reason: 'off-topic', confidence: 1 } }
    : { ...message, ranking, decision };
}
