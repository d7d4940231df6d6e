/** The questions that the bot has handled lately, so that edits of them change the right answers. */

import { createHash } from 'node:crypto';
import type { Message } from 'grammy/types';
import type { Conversation } from '../../answering/conversation-memory.ts';
import { createLocalMap, type MapFactory, type MapOptions } from '../../bounded-map.ts';
import type { MessagePlace } from '../transport/send-view.ts';

/** A question that was handled. */
export interface LoggedQuestion {
  /** What the conversation was about when the question was first asked. */
  readonly conversation: Conversation;
  /** Where the bot's answer is, or the line with a link to it; undefined if the bot sent none. */
  readonly answer: MessagePlace | undefined;
  /** The private chat that the answer to a question in a group goes to; undefined if it goes to the group. */
  readonly privateChat?: number | undefined;
}

/** The part of a message that the log needs. */
export type LoggedMessage = Pick<Message, 'chat' | 'message_id' | 'date' | 'text' | 'caption'>;

/** The questions that were handled last, by the messages that asked them. */
export interface QuestionLog {
  get(message: LoggedMessage): LoggedQuestion | undefined;
  set(message: LoggedMessage, question: LoggedQuestion): void;
  /** Checks whether a message has the text or caption with which it was logged. */
  isUnchanged(message: LoggedMessage): boolean;
  /**
   * Checks whether an edit of a message comes too late: the message is older than a quarter of an hour, or older than
   * the log and not in it, so that nobody knows whether it was answered.
   */
  isTooLate(message: LoggedMessage): boolean;
  /** Forgets the questions of a chat. */
  forget(chat: number): void;
}

/** How long after a message was sent an edit of it still counts, in seconds. */
const MAX_AGE = 15 * 60;

/** The map of the questions. */
export const QUESTIONS = { name: 'question', size: 5000, lifetime: MAX_AGE * 1000 } as const satisfies MapOptions;

/** Returns the key of the question that a message asks: `-1001.17`. */
export const questionKey = ({ chat, message_id }: Pick<LoggedMessage, 'chat' | 'message_id'>) =>
  `${chat.id}.${message_id}`;

function digestText({ text, caption = '' }: LoggedMessage): string {
  return createHash('sha256')
    .update(text ?? caption)
    .digest('base64url')
    .slice(0, 16);
}

/** Creates an empty log that starts now. It keeps no texts, only digests of them. `now` is in milliseconds. */
export function createQuestionLog(now: () => number, createMap: MapFactory = createLocalMap): QuestionLog {
  // Telegram's dates are in whole seconds.
  const seconds = () => Math.floor(now() / 1000);
  const startedAt = seconds();
  const questions = createMap<LoggedQuestion & { readonly digest: string }>(QUESTIONS);
  const get = (message: LoggedMessage) => questions.get(questionKey(message));
  return {
    get,
    set: (message, question) => questions.set(questionKey(message), { ...question, digest: digestText(message) }),
    isUnchanged: (message) => get(message)?.digest === digestText(message),
    isTooLate: (message) =>
      seconds() - message.date > MAX_AGE || (message.date <= startedAt && get(message) === undefined),
    forget: (chat) => questions.deleteWhere((key) => key.startsWith(`${chat}.`)),
  };
}
