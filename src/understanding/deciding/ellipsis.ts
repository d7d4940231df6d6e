/** Decides whether a message leans on its conversation, by what was decided on it alone. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { JOINING_PREFIXES, JOINING_WORDS, YES_NO_WORDS } from '../../language/languages.ts';
import type { Reading } from '../model.ts';
import type { Term } from '../reading/vocabulary.ts';
import type { SplitMessage } from './interpretation.ts';

/** A message that is answered alone, or gets a choice, is complete if it has more words than this. */
const MAX_WORDS = 5;
/** The same for one that gets no answer, which may have more ordinary words: "and did any of them get in?". */
const MAX_VAGUE_WORDS = 7;
/** A message with more than this share of its information unexplained is about something else. */
const MAX_UNEXPLAINED = 0.1;
/** A message that names more things than this says what it is about; after "and" it may name one more. */
const MAX_THINGS = 1;
const MAX_JOINED_THINGS = 2;
/** A message that is answered alone with more confidence than this is complete. */
const MAX_CONFIDENCE = 0.66;
/** The same for one that only asks, such as "when was it?". */
const MAX_ASKING_CONFIDENCE = 0.95;

/** What a message asks and names. */
export interface Survey {
  /** Whether it has a word such as "who", "when" or "how many". */
  readonly asks: boolean;
  /** Whether it begins with a word such as "and". */
  readonly joins: boolean;
  /** How many things it names. */
  readonly things: number;
  /** Whether it names the subject of the resolution, another place or another body. */
  readonly namesPlace: boolean;
}

function beginsByJoining([first]: readonly Term[]): boolean {
  if (!first) return false;
  const { text } = first.word;
  return JOINING_WORDS.has(text) || (first.bare !== text && JOINING_PREFIXES.some((prefix) => text.startsWith(prefix)));
}

/** Surveys what a message asks and names. "Is it" and «هل» name nothing, even if they are read as a concept. */
export function survey({ roles, subject }: Pick<KnowledgeBase, 'roles' | 'subject'>, reading: Reading): Survey {
  const { terms, concepts } = reading;
  const asking = concepts.filter(({ concept }) => roles['asks-openly'].includes(concept));
  const named = concepts.filter(
    (span) => !asking.includes(span) && !YES_NO_WORDS.has(terms[span.start]?.word.text ?? ''),
  );
  return {
    asks: asking.length > 0,
    joins: beginsByJoining(terms),
    things: new Set(named.map(({ start }) => start)).size,
    namesPlace: named.some(({ concept }) => concept === subject || roles.elsewhere.includes(concept)),
  };
}

/**
 * Checks whether a message leans on its conversation, by what was decided on it alone. A complete question does not: it
 * means the same after any other.
 *
 * @example "and against?", "when was it?" and "was it Russia?" are elliptic; "how many abstained?" is not
 * @example «ولماذا؟» و«وكم عددها؟» are elliptic; «كم دولة امتنعت؟» is not
 */
export function isElliptic(
  base: Pick<KnowledgeBase, 'roles' | 'subject' | 'overviews'>,
  { reading, candidates, topicality, decision }: SplitMessage,
): boolean {
  const { length } = reading.terms;
  const [likeliest] = candidates;
  // "Germany's role" says what it is about.
  if (likeliest?.meaning.kind === 'fact' && base.overviews.has(likeliest.meaning.fact)) return false;
  const { asks, joins, things, namesPlace } = survey(base, reading);
  const maxThings = joins ? MAX_JOINED_THINGS : MAX_THINGS;
  if (things > maxThings || (asks && namesPlace)) return false;
  // A word that was not read may name what the message is about.
  const isRead = topicality.unknown === 0 && topicality.unexplained <= MAX_UNEXPLAINED;
  switch (decision.outcome) {
    case 'smalltalk':
      return false;
    case 'request': {
      // "And the other side?" may ask for others, or go on; "29?" doubts what was said, or guesses.
      const mayGoOn = isRead && joins && decision.confidence <= MAX_CONFIDENCE;
      return mayGoOn || decision.request === 'doubt';
    }
    case 'suggestions':
      return length <= MAX_WORDS;
    case 'fallback': {
      const asksAboutThing = asks && things === maxThings;
      return isRead && !asksAboutThing && length <= MAX_VAGUE_WORDS;
    }
    default: {
      const isExample = candidates.length === 1;
      const onlyAsks = asks && things === 0;
      const isUnsure = decision.confidence <= (onlyAsks ? MAX_ASKING_CONFIDENCE : MAX_CONFIDENCE);
      // "And did they pass?" names what it goes on about by a pronoun only, however sure its answer is.
      const goesOn = joins && !asks;
      return isRead && (isUnsure || goesOn) && !isExample && (asks || joins) && length <= MAX_WORDS;
    }
  }
}
