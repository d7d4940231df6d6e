import { type Fact, isUnanswered, type KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Reading, Understanding } from '../model.ts';

/** The most words that a message which leans on the one before it is taken to have; and one that says next to nothing alone. */
const MAX_WORDS = 10;
const SHORT = 5;
/** How many times likelier a follow-up means a fact related to the last one, or of its area, than it would alone. */
const RELATED = 8;
const SAME_AREA = 8;
/** The same for a short one; and for what no source says, which may be asked after anything. */
const SHORT_RELATED = 40;
const SHORT_SAME_AREA = 12;
const SHORT_UNANSWERED = 6;
/** "And the resolution itself?" after the date of the election asks for a date again: facts of one kind end alike. */
const SAME_KIND = 25;
/** A follow-up is as good as a message of this many words. */
const WORTH = 6;
/** How many times less likely a short message within a conversation is off the topic. */
const OFF_TOPIC = 0.1;
/** What the conversation says for the topic, in log-odds a word, and how much of what a follow-up leaves unexplained still counts. */
const LOG_ODDS = 1.5;
const UNEXPLAINED = 0.5;

const areaOf = (fact: string) => fact.slice(0, fact.indexOf('.'));
const kindOf = (fact: string) => fact.slice(fact.indexOf('.'));

/** How many times likelier than alone a fact is meant after another. */
function likelihood(last: Fact, fact: string, isShort: boolean): number {
  if (fact === last.id) return 1;
  if (isShort && kindOf(fact) === kindOf(last.id)) return SAME_KIND;
  if (last.related.includes(fact)) return isShort ? SHORT_RELATED : RELATED;
  if (areaOf(fact) === areaOf(last.id)) return isShort ? SHORT_SAME_AREA : SAME_AREA;
  return isShort && isUnanswered(fact) ? SHORT_UNANSWERED : 1;
}

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
  const last = base.facts.get(recentFacts[0] ?? '');
  const { length } = reading.terms;
  if (!last || length > MAX_WORDS) return alone;
  const weighed = alone.candidates.map(({ meaning, probability }) => {
    if (meaning.kind === 'off-topic') return { meaning, confidence: probability * OFF_TOPIC };
    if (meaning.kind !== 'fact') return { meaning, confidence };
    return { meaning, confidence: probability * likelihood(last, meaning.fact, length <= SHORT) };
  });
  const total = weighed.reduce((sum, { confidence }) => sum + confidence, 0);
  return {
    ...alone,
    candidates: weighed
      .map(({ meaning, confidence }) => ({ meaning, confidence: confidence / total }))
      .sort((a, b) => b.confidence - a.confidence),
    topicality: {
      ...alone.topicality,
      length: Math.max(length, WORTH),
      logOdds: alone.topicality.logOdds + LOG_ODDS,
      unexplained: alone.topicality.unexplained * UNEXPLAINED,
    },
  };
}
