import { GrammyError, HttpError, type Transformer } from 'grammy';
import type { Logger } from 'pino';

/** Failures that are ordinary life on Telegram: the person has left, or blocked the bot, or the message is gone. */
const ORDINARY =
  /bot was blocked by the user|user is deactivated|chat not found|can't initiate conversation|message is not modified|query is too old/;

/** Says whether a failure is nothing to be sorry for: there is nobody to tell. */
export function isOrdinary(error: unknown): boolean {
  return error instanceof GrammyError && ORDINARY.test(error.description);
}

/** How long to wait before a call whose connection broke is made again, in milliseconds. */
const RETRY_DELAY = 500;

/**
 * Keeps the token out of errors: grammY puts the address of a failed call, which holds the token, into an error within
 * the error, where `util.inspect` and `JSON.stringify` find it. While the Bot API cannot be reached, that is logged once.
 */
export function createTokenGuard(token: string, logger: Logger): Transformer {
  let reachable = true;
  return async (prev, method, payload, signal) => {
    try {
      const response = await prev(method, payload, signal);
      if (!reachable) logger.info('the Bot API is reached again');
      reachable = true;
      if (!response.ok && response.error_code >= 500)
        logger.warn({ method, code: response.error_code }, 'the Bot API has failed');
      return response;
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const cause = error.error instanceof Error ? error.error.message : String(error.error);
      const reason = cause.replaceAll(token, '<token>');
      if (!signal?.aborted) {
        logger[reachable ? 'warn' : 'debug']({ method, reason }, 'the Bot API cannot be reached');
        reachable = false;
      }
      throw new HttpError(error.message, new Error(reason));
    }
  };
}

/**
 * Makes a call once more whose connection broke. Whether the first one was carried out cannot be known: a second answer
 * does less harm than none.
 */
export const retryBrokenCall: Transformer = async (prev, method, payload, signal) => {
  try {
    return await prev(method, payload, signal);
  } catch (error) {
    if (!(error instanceof HttpError) || method === 'getUpdates' || signal?.aborted) throw error;
    await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY));
    return prev(method, payload, signal);
  }
};
