import { run } from '@grammyjs/runner';
import { type Bot, GrammyError, HttpError } from 'grammy';
import type { BotContext } from './context.ts';

/** The kinds of updates that the bot handles. */
export const ALLOWED_UPDATES = ['message', 'callback_query'] as const;

/** How long what is under way may take to finish once the bot is to stop, in milliseconds. */
const FINISH_WITHIN = 3500;
/** How long to wait before asking again after the Bot API could not be reached, in milliseconds. */
const RETRY_INTERVAL = 1000;

/** Telegram will not let this bot run: the message says why, and how to mend it. */
export class PollingError extends Error {
  override readonly name = 'PollingError';
}

const REFUSALS: Readonly<Record<number, string>> = {
  401: 'the Bot API refuses the token in BOT_TOKEN; get the present one from @BotFather (send it /token)',
  404: 'the Bot API knows no bot with the token in BOT_TOKEN; get the present one from @BotFather (send it /token)',
  409: 'another process is running with the same BOT_TOKEN; stop it first',
};

function toPollingError(error: unknown): unknown {
  const refusal = error instanceof GrammyError ? REFUSALS[error.error_code] : undefined;
  return refusal ? new PollingError(refusal, { cause: error }) : error;
}

/** Makes a call again and again until the Bot API can be reached. */
async function untilReached<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof HttpError) || signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_INTERVAL));
    }
  }
}

/**
 * Fetches updates and handles them, until the signal is given; then finishes what is under way. Returns once it has
 * stopped, less than five seconds after the signal.
 *
 * @throws {PollingError} where the token is refused, or another process polls with it
 */
export async function pollUpdates(bot: Bot<BotContext>, signal: AbortSignal, onStart: () => void): Promise<void> {
  try {
    await bot.init(signal as never);
    await untilReached(() => bot.api.deleteWebhook({}, signal as never), signal);
    const runner = run(bot, {
      runner: {
        fetch: { allowed_updates: ALLOWED_UPDATES },
        silent: true,
        retryInterval: RETRY_INTERVAL,
        maxRetryTime: Number.POSITIVE_INFINITY,
      },
    });
    const stopped = runner.task();
    const stop = () => void runner.stop();
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    onStart();
    await stopped;
    const deadline = Date.now() + FINISH_WITHIN;
    while (runner.size() > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  } catch (error) {
    if (!signal.aborted) throw toPollingError(error);
  }
}
