import type { CallbackQuery, Opts } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import type { ChangeSignal } from './change-signal.ts';
import { createOpenQueries } from './open-queries.ts';

/** How the bot answered a pressed button: the toast or alert that the person sees. */
export type CallbackAnswer = Omit<Opts<never>['answerCallbackQuery'], 'callback_query_id'>;

/** A button once pressed. */
export interface ButtonPress {
  readonly query: CallbackQuery;
  /** The bot's answer, once there is one. */
  readonly answer: CallbackAnswer | undefined;
  /** Waits for the bot's answer; rejects after `timeoutMs` (5 s). */
  answered(options?: { timeoutMs?: number }): Promise<CallbackAnswer>;
}

/** The callback queries of the server. */
export interface CallbackQueries {
  readonly handlers: Pick<MethodHandlers, 'answerCallbackQuery'>;
  open(query: Omit<CallbackQuery, 'id'>): ButtonPress;
  /** Makes every open query too old. */
  expire(): void;
}

const LAST_ID = 4_500_000_000_000;
const MAX_ANSWER = 200;

/** No queries yet. `now` gives milliseconds. */
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
          if (answer === undefined) throw new Error(`no answer to the button "${query.data}" within ${timeoutMs} ms`);
          return answer;
        },
      };
    },
    expire: queries.expire,
    handlers: {
      answerCallbackQuery({ callback_query_id: id, ...answer }) {
        queries.find(id);
        if ((answer.text?.length ?? 0) > MAX_ANSWER) throw badRequest('MESSAGE_TOO_LONG');
        queries.close(id);
        answers.set(id, answer);
        changes.notify();
        return true;
      },
    },
  };
}
