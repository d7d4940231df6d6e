/** The answers that the bot has sent lately, with the questions they answer. */

import { createLocalMap, type MapFactory, type MapOptions } from '../../bounded-map.ts';
import { conversationOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';

/** A question, and the facts that its conversation was about when it was asked, the latest first. */
export interface AskedQuestion {
  readonly text: string;
  readonly recentFacts: readonly string[];
}

/** An answer as its chat shows it. */
export interface ShownAnswer {
  readonly messageId: number;
  /** The text without its markup. */
  readonly text: string;
  /** The ids of the facts that it tells or suggests. */
  readonly facts: readonly string[];
}

/** The answer that a person got last, and the question that it answers. */
export interface LastAnswer extends ShownAnswer {
  readonly question: AskedQuestion;
}

/** The answers that were sent last. */
export interface AnswerLog {
  /** Notes the question that messages of the bot answer. A button that changes such a message leaves its question. */
  add(chat: number, messageIds: readonly number[], question: AskedQuestion): void;
  /** The question that a message of the bot answers; undefined if it answers none, or that is forgotten. */
  questionOf(chat: number, messageId: number): AskedQuestion | undefined;
  /** Notes the answer that the author of an update got last in its conversation. */
  setLast(ctx: BotContext, answer: LastAnswer): void;
  /** The answer that the author of an update got last in its conversation. */
  lastFor(ctx: BotContext): LastAnswer | undefined;
  /** Forgets the questions and answers of a private chat. */
  forget(chat: number): void;
}

const DAY = 24 * 60 * 60 * 1000;

/** The map of the questions that messages of the bot answer. */
export const ANSWERED_QUESTIONS = { name: 'answer', size: 5000, lifetime: DAY } as const satisfies MapOptions;

/** The map of the last answers. */
export const LAST_ANSWERS = { name: 'last-answer', size: 5000, lifetime: DAY } as const satisfies MapOptions;

/** Returns the key of the question that a message of the bot answers: `-1001.18`. */
export const answerKey = (chat: number, messageId: number) => `${chat}.${messageId}`;

/** Returns the key of the answer that the author of an update got last in its conversation: `telegram:-1001:42`. */
export const lastAnswerKey = (ctx: BotContext) => `${conversationOf(ctx)}:${ctx.from?.id}`;

/** Creates an empty log, which outlives reloads. */
export function createAnswerLog(createMap: MapFactory = createLocalMap): AnswerLog {
  const questions = createMap<AskedQuestion>(ANSWERED_QUESTIONS);
  const lastAnswers = createMap<LastAnswer>(LAST_ANSWERS);
  return {
    add(chat, messageIds, question) {
      for (const id of messageIds) questions.set(answerKey(chat, id), question);
    },
    questionOf: (chat, messageId) => questions.get(answerKey(chat, messageId)),
    setLast: (ctx, answer) => lastAnswers.set(lastAnswerKey(ctx), answer),
    lastFor: (ctx) => lastAnswers.get(lastAnswerKey(ctx)),
    forget(chat) {
      questions.deleteWhere((key) => key.startsWith(`${chat}.`));
      lastAnswers.deleteWhere((key) => key.endsWith(`:${chat}`));
    },
  };
}
