/** What a message means, and the steps by which it was understood: each step's type extends the last. */
import type { RequestKind, SmalltalkKind } from '../../knowledge/catalogue-schema.ts';
import type { Language } from '../../language/detect.ts';
import type { Candidate, Reading } from '../model.ts';
import type { Topicality } from '../reading/topicality.ts';
import type { Evidence } from './confidence.ts';
import type { Verdict } from './verdict.ts';

/** The kinds of reply. */
export const OUTCOMES = ['answer', 'suggestions', 'unanswered', 'smalltalk', 'fallback'] as const;
/** A kind of reply. */
export type Outcome = (typeof OUTCOMES)[number];

/** A kind of conclusion: a request has no outcome yet. */
export type ConclusionKind = Conclusion['outcome'];

/** A message for which facts are told: ids, the best first, at most three. */
export interface Answer {
  readonly outcome: 'answer';
  readonly facts: readonly string[];
  /** The overview whose text tells the facts. */
  readonly overview?: string | undefined;
  readonly verdict?: Verdict | undefined;
}

/**
 * What a message means, or may mean. Facts are ids, the best first, at most three. A request gets one of the outcomes
 * once it is known what the conversation was about.
 */
export type Conclusion =
  | Answer
  | { readonly outcome: 'suggestions'; readonly facts: readonly string[] }
  | { readonly outcome: 'unanswered'; readonly facts: readonly [string] }
  | { readonly outcome: 'smalltalk'; readonly smalltalk: SmalltalkKind }
  | { readonly outcome: 'request'; readonly request: RequestKind }
  | { readonly outcome: 'fallback'; readonly reason: 'unclear'; readonly nearest: readonly string[] }
  | { readonly outcome: 'fallback'; readonly reason: 'off-topic' | 'empty' | 'too-long' };

/** A conclusion with the confidence in it, 0 to 1. */
export type Decision = Conclusion & { readonly confidence: number };

/** Step 1: a message as the model reads it, and the facts that its conversation was about, the latest first. */
export interface ReadMessage {
  readonly reading: Reading;
  readonly recentFacts: readonly string[];
}

/** Step 2: what it may mean, the likeliest first, and how much of it belongs to the topic. */
export interface RankedMessage extends ReadMessage {
  readonly candidates: readonly Candidate[];
  readonly topicality: Topicality;
}

/** Step 3: the same, weighed by the conversation. */
export interface MessageInContext extends RankedMessage {
  /** The fact that it probably follows up on. */
  readonly followsUp?: string | undefined;
}

/**
 * The fact that is told if any is, everything that may be meant, the likeliest first, and the evidence for the best.
 */
export interface RankedFacts {
  readonly best: string;
  readonly facts: readonly string[];
  readonly evidence: Evidence;
}

/** Step 4: what to do with it. */
export interface DecidedMessage extends MessageInContext {
  /** Undefined if it can mean no fact. */
  readonly ranking?: RankedFacts | undefined;
  readonly decision: Decision;
}

/** Step 5: the same, read as two questions if it is two. */
export interface SplitMessage extends DecidedMessage {
  readonly halves?: readonly [DecidedMessage, DecidedMessage] | undefined;
}

/** A message understood without what its conversation was about: its facts are known. */
export type UnderstoodMessage = Exclude<Interpretation, { readonly outcome: 'request' }>;

/** A message understood. */
export type Interpretation = Decision & {
  /** The language of most of its words, if there is one. */
  readonly language: Language | undefined;
  /** How it was understood; undefined if it was not read, because it is empty or too long. */
  readonly trace?: SplitMessage | undefined;
};
