/** The callback queries of pressed buttons. */

import type { CallbackQuery, Opts } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import type { ChangeSignal } from './change-signal.ts';
import { createOpenQueries } from './open-queries.ts';

/** The bot's answer to a callback query: the toast or alert that the person sees. */
export type CallbackAnswer = Omit<Opts<never>['answerCallbackQuery'], 'callback_query_id'>;

/** One press of a button. */
export interface ButtonPress {
  readonly query: CallbackQuery;
  /** The bot's answer, once there is one. */
  readonly answer: CallbackAnswer | undefined;
  /** Waits for the bot's answer. Rejects after `timeoutMs` (5,000 by default). */
  answered(options?: { timeoutMs?: number }): Promise<CallbackAnswer>;
}

/** The callback queries of the server. */
export interface CallbackQueries {
  readonly handlers: Required<Pick<MethodHandlers, 'answerCallbackQuery'>>;
  open(query: Omit<CallbackQuery, 'id'>): ButtonPress;
  /** Makes every open query too old. */
  expire(): void;
}

const LAST_ID = 4_500_000_000_000;
const MAX_ANSWER_LENGTH = 200;

/** Checks the text of an answer. Throws `BotApiError` if it is too long. */
export function checkCallbackAnswer({ text = '' }: CallbackAnswer): void {
  if (text.length > MAX_ANSWER_LENGTH) throw badRequest('MESSAGE_TOO_LONG');
}

/** Creates an empty set of callback queries. `now` is the clock, in milliseconds. */
export function createCallbackQueries(now: () => number, changes: ChangeSignal): CallbackQueries {
  const queries = createOpenQueries<Omit<CallbackQuery, 'id'>>(now, LAST_ID);
  const answers = new Map<string, CallbackAnswer>();
  return {
    open(fields) {
      const query: CallbackQuery = { id: queries.open(fields), ...fields };
      return {
        query,
        get answer() {
          return answers.get(query.id);
        },
        async answered({ timeoutMs = 5000 } = {}) {
          const answer = await changes.until(timeoutMs, () => answers.get(query.id));
          if (answer !== undefined) return answer;
          throw new Error(`the bot did not answer the button "${query.data}" within ${timeoutMs} ms`);
        },
      };
    },
    expire: queries.expire,
    handlers: {
      answerCallbackQuery({ callback_query_id: id, ...answer }) {
        queries.find(id);
        checkCallbackAnswer(answer);
        queries.close(id);
        answers.set(id, answer);
        changes.notify();
        return true;
      },
    },
  };
}
