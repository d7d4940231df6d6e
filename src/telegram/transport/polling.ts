/** Long polling: fetches updates until the bot is asked to stop. */

import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type RunnerHandle, run } from '@grammyjs/runner';
import { type Bot, GrammyError } from 'grammy';
import { UserError } from '../../user-error.ts';
import type { BotContext } from '../context.ts';
import { isApiFailure } from './errors.ts';

/** The kinds of updates that the bot handles. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'my_chat_member',
  'inline_query',
  'guest_message',
  'callback_query',
] as const;

/** How long running handlers may take to finish after a stop, in milliseconds. */
const FINISH_TIMEOUT = 3500;
/** The delay before a retry if the Bot API is not available, in milliseconds. */
const RETRY_INTERVAL = 1000;

/** Telegram refuses to let this bot run. The message says why and how to fix it. */
export class PollingError extends UserError {}

const REFUSALS: Readonly<Record<number, string>> = {
  401: 'the Bot API refuses the token in BOT_TOKEN; get the current one from @BotFather (send it /token)',
  404: 'the Bot API has no bot with the token in BOT_TOKEN; get the current one from @BotFather (send it /token)',
  409: 'another process is running with the same BOT_TOKEN; stop it first',
};

function toPollingError(error: unknown): unknown {
  const refusal = error instanceof GrammyError ? REFUSALS[error.error_code] : undefined;
  return refusal ? new PollingError(refusal, { cause: error }) : error;
}

/** Repeats a call for as long as the Bot API is not available. */
async function retryWhileUnavailable<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!isApiFailure(error) || signal.aborted) throw error;
      await pause(RETRY_INTERVAL);
    }
  }
}

/**
 * Fetches and handles updates until the signal is aborted or Telegram refuses. Then lets running handlers finish, and
 * returns less than five seconds after the signal.
 *
 * @param onStart is called once the bot fetches updates
 * @throws {PollingError} if the token is refused, or another process polls with it
 */
export async function pollUpdates(bot: Bot<BotContext>, signal: AbortSignal, onStart: () => void): Promise<void> {
  let runner: RunnerHandle;
  // grammY's type of a signal is that of a polyfill.
  const callSignal = signal as Parameters<typeof bot.api.getMe>[0];
  try {
    bot.botInfo = await retryWhileUnavailable(() => bot.api.getMe(callSignal), signal);
    await retryWhileUnavailable(() => bot.api.deleteWebhook({}, callSignal), signal);
    runner = run(bot, {
      runner: {
        fetch: { allowed_updates: ALLOWED_UPDATES },
        silent: true,
        retryInterval: RETRY_INTERVAL,
        maxRetryTime: Number.POSITIVE_INFINITY,
      },
    });
  } catch (error) {
    if (signal.aborted) return;
    throw toPollingError(error);
  }
  const ended = Promise.resolve(runner.task());
  const stopped = (signal.aborted ? Promise.resolve() : once(signal, 'abort')).then(() => void runner.stop());
  onStart();
  const refusal = await Promise.race([stopped, ended.catch((error: unknown) => error)]);
  const finished = async () => {
    await ended.catch(() => {});
    while (runner.size() > 0) await pause(20);
  };
  await Promise.race([finished(), pause(FINISH_TIMEOUT)]);
  if (refusal) throw toPollingError(refusal);
}
