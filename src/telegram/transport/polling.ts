import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type RunnerHandle, run } from '@grammyjs/runner';
import { type Bot, GrammyError } from 'grammy';
import type { BotContext } from '../context.ts';
import { isTrouble } from './errors.ts';
import { UserError } from '../../user-error.ts';

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

/** How long what is under way may take to finish once the bot is to stop, in milliseconds. */
const FINISH_WITHIN = 3500;
/** How long to wait before asking again after the Bot API could not be reached, in milliseconds. */
const RETRY_INTERVAL = 1000;

/** Telegram will not let this bot run: the message says why, and how to mend it. */
export class PollingError extends UserError {}

const REFUSALS: Readonly<Record<number, string>> = {
  401: 'the Bot API refuses the token in BOT_TOKEN; get the present one from @BotFather (send it /token)',
  404: 'the Bot API knows no bot with the token in BOT_TOKEN; get the present one from @BotFather (send it /token)',
  409: 'another process is running with the same BOT_TOKEN; stop it first',
};

function toPollingError(error: unknown): unknown {
  const refusal = error instanceof GrammyError ? REFUSALS[error.error_code] : undefined;
  return refusal ? new PollingError(refusal, { cause: error }) : error;
}

/** Makes a call again and again while the Bot API is out of reach or in trouble. */
async function untilReached<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!isTrouble(error) || signal.aborted) throw error;
      await pause(RETRY_INTERVAL);
    }
  }
}

/**
 * Fetches updates and handles them, until the signal is given or Telegram will not have it; then finishes what is under
 * way. Returns once it has stopped, less than five seconds after the signal.
 *
 * @throws {PollingError} where the token is refused, or another process polls with it
 */
export async function pollUpdates(bot: Bot<BotContext>, signal: AbortSignal, onStart: () => void): Promise<void> {
  let runner: RunnerHandle;
  try {
    bot.botInfo = await untilReached(() => bot.api.getMe(signal as never), signal);
    await untilReached(() => bot.api.deleteWebhook({}, signal as never), signal);
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
  const told = (signal.aborted ? Promise.resolve() : once(signal, 'abort')).then(() => void runner.stop());
  onStart();
  const refusal = await Promise.race([told, ended.catch((error: unknown) => error)]);
  const finished = async () => {
    await ended.catch(() => {});
    while (runner.size() > 0) await pause(20);
  };
  await Promise.race([finished(), pause(FINISH_WITHIN)]);
  if (refusal) throw toPollingError(refusal);
}
