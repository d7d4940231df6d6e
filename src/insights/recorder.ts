/** Counts replies without delaying them. */

import type { Logger } from 'pino';
import type { Reply } from '../answering/create-reply.ts';
import type { Metrics } from '../metrics.ts';
import type { Interpreter } from '../understanding/interpret.ts';
import type { Place } from './answer-counts.ts';
import type { Insights } from './create-insights.ts';
import { stemsOf } from './question-words.ts';
import { redactText } from './redact-text.ts';
import { NEAR_TOPIC, type UnansweredQuestion } from './unanswered-questions.ts';

/** A reply that was sent. */
export interface SentReply {
  readonly place: Place;
  readonly reply: Pick<Reply, 'outcome' | 'facts' | 'language' | 'interpretation'>;
  /** The whole question; undefined if it may be unfinished. */
  readonly question?: string | undefined;
  /** The log of the update that was replied to. */
  readonly logger: Logger;
}

/** Counts a reply in the background. Never throws: failures are logged. */
export type Recorder = (sent: SentReply) => void;

/** The most replies that wait to be counted. If the storage is slower than that, the rest is not counted. */
const MAX_WAITING = 1000;

/** Returns the topic under which the question of a reply is counted: undefined if there is nothing missing. */
function topicOf({ outcome, facts }: SentReply['reply']): string | undefined {
  if (outcome === 'unanswered') return facts[0];
  return outcome === 'fallback' && facts.length > 0 ? NEAR_TOPIC : undefined;
}

/** Reads the question of a reply if it is to be kept. Its words are those of the redacted text, and no others. */
function readQuestion({ question, reply }: SentReply, interpret: Interpreter): UnansweredQuestion | undefined {
  const topic = topicOf(reply);
  if (topic === undefined || question === undefined) return undefined;
  const text = redactText(question);
  const trace = text === question ? reply.interpretation?.trace : undefined;
  // What was understood within a conversation may have been read otherwise.
  const isAsRead = trace?.recentFacts.length === 0;
  const reading = isAsRead ? trace.reading : text === '' ? undefined : interpret(text).trace?.reading;
  return reading ? { topic, text, words: stemsOf(reading) } : undefined;
}

/**
 * Creates a queue of replies, which are counted one after the other. It makes recorders, which read questions with an
 * interpreter. The metrics count each reply at once, also without insights. They have no questions that may be
 * unfinished: each letter would count.
 */
export function createRecorderQueue(
  insights: Insights | undefined,
  metrics: Pick<Metrics, 'replies' | 'unanswered'>,
): (interpret: Interpreter) => Recorder {
  let waiting = 0;
  let last = Promise.resolve();

  function count({ place, reply, question }: SentReply): void {
    const { outcome, language } = reply;
    metrics.replies.inc({ outcome, place, language });
    const topic = question === undefined ? undefined : topicOf(reply);
    if (topic !== undefined) metrics.unanswered.inc({ topic });
  }

  async function record(sent: SentReply, interpret: Interpreter): Promise<void> {
    try {
      await insights?.answers.add({ ...sent.reply, place: sent.place });
      const question = readQuestion(sent, interpret);
      if (question) await insights?.questions.add(question);
    } catch (error) {
      sent.logger.warn({ err: error }, 'failed to count a reply');
    }
    waiting -= 1;
  }

  return (interpret) => (sent) => {
    count(sent);
    if (!insights) return;
    if (waiting >= MAX_WAITING) return sent.logger.debug('a reply was not counted: too many are waiting');
    waiting += 1;
    last = last.then(() => record(sent, interpret));
  };
}
