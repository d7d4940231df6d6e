import { setTimeout as pause } from 'node:timers/promises';
import { HttpError, type Transformer } from 'grammy';
import type { Logger } from 'pino';
import { isTroubleCode } from './errors.ts';

/** How long to wait before a call is made again, in milliseconds; after the last of them it is given up. */
const RETRY_DELAYS = [500, 2000];
/** The longest wait that a rate limit may ask for, in seconds: after a longer one, whoever asked has gone. */
const LONGEST_WAIT = 60;
/** Calls that are not made again: the runner sees to updates, and a press must be answered at once or not at all. */
const MADE_ONCE: ReadonlySet<string> = new Set(['getUpdates', 'answerCallbackQuery']);

/**
 * Watches calls. Keeps the token out of errors: grammY puts the address of a failed call, which holds the token, into an
 * error within the error, where `util.inspect` and `JSON.stringify` find it. Logs what the Bot API does not do; while it
 * is out of reach, once.
 */
export function watchCalls(token: string, logger: Logger): Transformer {
  let reachable = true;
  const report = (found: object) => {
    logger[reachable ? 'warn' : 'debug'](found, 'the Bot API cannot be reached');
    reachable = false;
  };
  return async (prev, method, payload, signal) => {
    try {
      const response = await prev(method, payload, signal);
      if (!response.ok && response.error_code >= 500) {
        report({ method, code: response.error_code });
        return response;
      }
      if (!reachable) logger.info('the Bot API is reached again');
      reachable = true;
      if (!response.ok && (method === 'getUpdates' || response.error_code === 429))
        logger.warn({ method, code: response.error_code, reason: response.description }, 'the Bot API refuses a call');
      return response;
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const cause = error.error instanceof Error ? error.error.message : String(error.error);
      const reason = cause.replaceAll(token, '<token>');
      if (!signal?.aborted) report({ method, reason });
      throw new HttpError(error.message, new Error(reason));
    }
  };
}

/**
 * Makes calls again that a broken connection, a server in trouble or a rate limit has kept from being carried out. After a
 * broken connection nobody can know whether the call was: a second answer does less harm than none.
 */
export const retryCalls: Transformer = async (prev, method, payload, signal) => {
  for (let attempt = 0; ; attempt++) {
    const delay = MADE_ONCE.has(method) ? undefined : RETRY_DELAYS[attempt];
    const again = (ms: number) => pause(ms, undefined, signal && { signal: signal as AbortSignal });
    try {
      const response = await prev(method, payload, signal);
      if (response.ok || delay === undefined || !isTroubleCode(response.error_code)) return response;
      const { retry_after: wait = 0 } = response.parameters ?? {};
      if (wait > LONGEST_WAIT) return response;
      await again(Math.max(delay, 1000 * wait));
    } catch (error) {
      if (!(error instanceof HttpError) || delay === undefined || signal?.aborted) throw error;
      await again(delay);
    }
  }
};
