/** Weighs what a short message may mean by what its conversation was about. */
import { areaOf, endingOf, isUnanswered } from '../../knowledge/fact-id.ts';
import type { Fact, KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { MessageInContext, RankedMessage } from './interpretation.ts';

/** A longer message does not lean on the one before it. */
const MAX_FOLLOW_UP_WORDS = 10;
/** A message of this many words or fewer says next to nothing alone. */
const MAX_SHORT_WORDS = 5;
/** How many times likelier than alone a follow-up means a fact that is related to the last one, or of the same area. */
const RELATED_FACTOR = 8;
const SAME_AREA_FACTOR = 8;
/** The same for a short one; it may also ask for something that no source says. */
const SHORT_RELATED_FACTOR = 40;
const SHORT_SAME_AREA_FACTOR = 12;
const SHORT_UNANSWERED_FACTOR = 6;
/** "And the resolution itself?" after the date of the election asks for a date again: such facts end alike. */
const SHORT_SAME_ENDING_FACTOR = 25;
/** How much less likely a short message within a conversation is off the topic. */
const OFF_TOPIC_FACTOR = 0.1;
/** A follow-up counts as a message of at least this many words. */
const MIN_LENGTH = 6;
/** What the conversation adds to the average log-odds of the words for the topic. */
const ADDED_LOG_ODDS = 1.5;
/** The share of what a follow-up leaves unexplained that still counts. */
const UNEXPLAINED_FACTOR = 0.5;

/** How many times likelier than alone a fact is meant after another one. */
function followUpFactor(last: Fact, fact: string, isShort: boolean): number {
  if (fact === last.id) return 1;
  if (isShort && endingOf(fact) === endingOf(last.id)) return SHORT_SAME_ENDING_FACTOR;
  if (last.related.includes(fact)) return isShort ? SHORT_RELATED_FACTOR : RELATED_FACTOR;
  if (areaOf(fact) === areaOf(last.id)) return isShort ? SHORT_SAME_AREA_FACTOR : SAME_AREA_FACTOR;
  return isShort && isUnanswered(fact) ? SHORT_UNANSWERED_FACTOR : 1;
}

/**
 * Weighs the meanings of a message by the last fact of its conversation: a short message probably continues it. Without
 * a recent fact, or if the message is long, nothing changes.
 *
 * @example "and against?" after `vote.for` probably means `vote.against`
 * @example «والمعارضين؟» after `vote.for` probably means `vote.against`
 */
export function considerConversation(base: KnowledgeBase, message: RankedMessage): MessageInContext {
  const last = base.facts.get(message.recentFacts[0] ?? '');
  const { length } = message.reading.terms;
  if (!last || length > MAX_FOLLOW_UP_WORDS) return message;
  const weighed = message.candidates.map(({ meaning, probability }) => {
    if (meaning.kind === 'off-topic') return { meaning, probability: probability * OFF_TOPIC_FACTOR };
    if (meaning.kind !== 'fact') return { meaning, probability };
    return { meaning, probability: probability * followUpFactor(last, meaning.fact, length <= MAX_SHORT_WORDS) };
  });
  const total = weighed.reduce((sum, { probability }) => sum + probability, 0);
  return {
    ...message,
    followsUp: last.id,
    candidates: weighed
      .map(({ meaning, probability }) => ({ meaning, probability: probability / total }))
      .sort((a, b) => b.probability - a.probability),
    topicality: {
      ...message.topicality,
      length: Math.max(length, MIN_LENGTH),
      logOdds: message.topicality.logOdds + ADDED_LOG_ODDS,
      unexplained: message.topicality.unexplained * UNEXPLAINED_FACTOR,
    },
  };
}
