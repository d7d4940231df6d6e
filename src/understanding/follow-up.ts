import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Candidate, Reading } from './model.ts';
import type { Topicality } from './topicality.ts';

/** The most words that a message which leans on the one before it is taken to have. */
const MAX_WORDS = 10;
/** How many times likelier a follow-up means a fact related to the last one, or of its area, than it would alone. */
const RELATED = 8;
const SAME_AREA = 8;
/** How many times less likely a short message within a conversation is off the topic. */
const OFF_TOPIC = 0.1;
/** What the conversation says for the topic, in log-odds a word, and how much of what a follow-up leaves unexplained still counts. */
const LOG_ODDS = 1.5;
const UNEXPLAINED = 0.5;

/** What a message may mean, and how much of it belongs to the topic. */
export interface Understanding {
  readonly candidates: readonly Candidate[];
  readonly topicality: Topicality;
}

const areaOf = (fact: string) => fact.slice(0, fact.indexOf('.'));

/**
 * Weighs the meanings of a message by what the conversation was about: a short message probably goes on with it. With no
 * recent facts, or a long message, nothing changes.
 */
export function weighFollowUp(
  base: KnowledgeBase,
  alone: Understanding,
  reading: Reading,
  recentFacts: readonly string[],
): Understanding {
  const fact = base.facts.get(recentFacts[0] ?? '');
  if (!fact || reading.terms.length > MAX_WORDS) return alone;
  const weighed = alone.candidates.map(({ meaning, confidence }) => {
    if (meaning.kind === 'off-topic') return { meaning, confidence: confidence * OFF_TOPIC };
    if (meaning.kind !== 'fact' || meaning.fact === fact.id) return { meaning, confidence };
    if (fact.related.includes(meaning.fact)) return { meaning, confidence: confidence * RELATED };
    return { meaning, confidence: areaOf(meaning.fact) === areaOf(fact.id) ? confidence * SAME_AREA : confidence };
  });
  const total = weighed.reduce((sum, { confidence }) => sum + confidence, 0);
  return {
    candidates: weighed
      .map(({ meaning, confidence }) => ({ meaning, confidence: confidence / total }))
      .sort((a, b) => b.confidence - a.confidence),
    topicality: {
      ...alone.topicality,
      logOdds: alone.topicality.logOdds + LOG_ODDS,
      unexplained: alone.topicality.unexplained * UNEXPLAINED,
    },
  };
}
