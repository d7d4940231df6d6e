/** Weighs what a message that leans on its conversation may mean by what that was about. */
import { areaOf, endingOf, isUnanswered } from '../../knowledge/fact-id.ts';
import type { Fact, KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Reading } from '../model.ts';
import { survey } from './ellipsis.ts';
import type { MessageInContext, RankedMessage } from './interpretation.ts';

/** A message of this many words or fewer says next to nothing alone. */
const MAX_SHORT_WORDS = 5;
/** A longer part of a message does not lean on the one before it. */
const MAX_FOLLOW_UP_WORDS = 10;
/** How many times likelier than alone a follow-up means a fact that is related to the last one, or of the same area. */
const RELATED_FACTOR = 8;
const SAME_AREA_FACTOR = 8;
/** The same for a short one; it may also ask for something near that no source says. */
const SHORT_RELATED_FACTOR = 36;
const SHORT_SAME_AREA_FACTOR = 8;
const SHORT_UNANSWERED_FACTOR = 8;
/** "Was it Russia?" after the fact that says who it was probably guesses at that. */
const SHORT_GUESS_FACTOR = 60;
/** "And the resolution itself?" after the date of the election asks for a date again: such facts end alike. */
const SHORT_SAME_ENDING_FACTOR = 25;
/** How many times likelier within a conversation a message asks something of the bot itself, such as "why?". */
const REQUEST_FACTOR = 8;
/** How much of a factor is left for each fact that the conversation has been about since. */
const OLDER_FACTOR = 0.7;
/** How much less likely a short message within a conversation is off the topic. */
const OFF_TOPIC_FACTOR = 0.1;
/** A follow-up counts as a message of at least this many words. */
const MIN_LENGTH = 6;
/** What the conversation adds to the average log-odds of the words for the topic. */
const ADDED_LOG_ODDS = 1.5;
/** The share of what a follow-up leaves unexplained that still counts. */
const UNEXPLAINED_FACTOR = 0.5;

/** The areas that a fact belongs to; something that no source says, those of the facts to ask about instead. */
const areasOf = ({ id, related }: Fact): readonly string[] => (isUnanswered(id) ? related.map(areaOf) : [areaOf(id)]);

/** The part of the factor that is for facts of the same area; a long message does not ask for what no source says. */
function areaFactor(last: Fact, fact: Fact, isShort: boolean): number {
  if (!areasOf(fact).some((area) => areasOf(last).includes(area))) return 0;
  if (isUnanswered(fact.id)) return isShort ? SHORT_UNANSWERED_FACTOR : 0;
  return isShort ? SHORT_SAME_AREA_FACTOR : SAME_AREA_FACTOR;
}

/** Whether a short message only names someone or something, such as "was it Russia?": it may guess at the last fact. */
function guessesName(base: KnowledgeBase, reading: Reading): boolean {
  const { asks, joins } = survey(base, reading);
  const names = new Set(Object.values(base.claims.names).flat());
  return !asks && !joins && reading.concepts.some(({ concept }) => names.has(concept));
}

/** A message that guesses has at most this many words. */
const MAX_GUESS_WORDS = 3;

/**
 * Checks whether a message within a conversation guesses at who or what the last fact says it was.
 *
 * @example "was it Russia?" after `session.requester`
 * @example «روسيا؟» after `session.requester`
 */
export function isGuessAt(base: KnowledgeBase, reading: Reading, last: string): boolean {
  const fact = base.facts.get(last);
  return fact !== undefined && holdsName(fact) && reading.terms.length <= MAX_GUESS_WORDS && guessesName(base, reading);
}

/** Whether a fact says who or what did something, so that a name may be a guess at it. */
const holdsName = ({ holds }: Fact): boolean =>
  Object.values(holds).some((roles) => Object.values(roles).some((value) => typeof value !== 'string'));

/** How many times likelier than alone a fact is meant right after another one. */
function factorAfter(last: Fact, fact: Fact, { isShort, isGuess }: Leaning): number {
  if (fact.id === last.id) return isGuess && holdsName(last) ? SHORT_GUESS_FACTOR : 1;
  if (isShort && endingOf(fact.id) === endingOf(last.id)) return SHORT_SAME_ENDING_FACTOR;
  const relation = last.related.includes(fact.id) ? (isShort ? SHORT_RELATED_FACTOR : RELATED_FACTOR) : 0;
  return Math.max(relation + areaFactor(last, fact, isShort), 1);
}

/** How a message leans on the facts before it. */
interface Leaning {
  readonly isShort: boolean;
  readonly isGuess: boolean;
}

/** A recent fact, and how many times likelier it makes another one. */
interface Influence {
  readonly fact: Fact;
  readonly factor: number;
}

/** The recent fact that makes another one likeliest; what is older counts less. */
function strongestInfluence(recent: readonly Fact[], fact: Fact, leaning: Leaning): Influence | undefined {
  return recent
    .map((each, age) => ({ fact: each, factor: Math.max(1, factorAfter(each, fact, leaning) * OLDER_FACTOR ** age) }))
    .reduce<Influence | undefined>((best, each) => (best && best.factor >= each.factor ? best : each), undefined);
}

/**
 * Weighs the meanings of a message by the recent facts of its conversation, the latest one most: it probably continues
 * what was said about one of them. Without a recent fact, or if the message is long, nothing changes.
 *
 * @example "and against?" after `vote.for` probably means `vote.against`
 * @example «والمعارضين؟» after `vote.for` probably means `vote.against`
 */
export function considerConversation(base: KnowledgeBase, message: RankedMessage): MessageInContext {
  const recent = message.recentFacts.flatMap((id) => base.facts.get(id) ?? []);
  const { length } = message.reading.terms;
  if (recent.length === 0 || length > MAX_FOLLOW_UP_WORDS) return message;
  const isShort = length <= MAX_SHORT_WORDS;
  const leaning = { isShort, isGuess: isShort && guessesName(base, message.reading) };
  const weighed = message.candidates.map(({ meaning, probability }) => {
    if (meaning.kind === 'off-topic') return { meaning, probability: probability * OFF_TOPIC_FACTOR };
    if (meaning.kind === 'request') return { meaning, probability: probability * REQUEST_FACTOR };
    if (meaning.kind !== 'fact') return { meaning, probability };
    const fact = base.facts.get(meaning.fact);
    const influence = fact && strongestInfluence(recent, fact, leaning);
    return { meaning, probability: probability * (influence?.factor ?? 1), after: influence?.fact.id };
  });
  weighed.sort((a, b) => b.probability - a.probability);
  const total = weighed.reduce((sum, { probability }) => sum + probability, 0);
  return {
    ...message,
    followsUp: weighed[0]?.after ?? recent[0]?.id,
    candidates: weighed.map(({ meaning, probability }) => ({ meaning, probability: probability / total })),
    topicality: {
      ...message.topicality,
      length: Math.max(length, MIN_LENGTH),
      logOdds: message.topicality.logOdds + ADDED_LOG_ODDS,
      unexplained: message.topicality.unexplained * UNEXPLAINED_FACTOR,
    },
  };
}
