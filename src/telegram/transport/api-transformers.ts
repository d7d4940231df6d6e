/** Transformers for all calls to the Bot API: logging without the token, and HTML by default. */

import { HttpError, type Transformer } from 'grammy';
import type { Logger } from 'pino';
import type { Metrics } from '../../metrics.ts';
import { HTML_OPTIONS } from '../presentation/view.ts';
import { connectionCodeOf } from './errors.ts';
import { updateOf } from './log-update.ts';

const TEXT_METHODS: ReadonlySet<string> = new Set(['sendMessage', 'editMessageText']);

/**
 * Logs and counts failed calls; an unreachable Bot API is logged once until it is back. Also removes the token from
 * errors: grammY puts the URL of a failed call, which contains the token, into the cause of its error, where
 * `util.inspect` and `JSON.stringify` find it.
 */
export function watchCalls(token: string, logger: Logger, { apiErrors }: Pick<Metrics, 'apiErrors'>): Transformer {
  let isReachable = true;
  const reportFailure = (details: object) => {
    logger[isReachable ? 'warn' : 'debug'](details, 'the Bot API is not available');
    isReachable = false;
  };
  return async (prev, method, payload, signal) => {
    const update = updateOf(payload);
    try {
      const response = await prev(method, payload, signal);
      if (!response.ok) apiErrors.inc({ method, code: response.error_code });
      if (!response.ok && response.error_code >= 500) {
        reportFailure({ update, method, code: response.error_code });
        return response;
      }
      if (!isReachable) logger.info({ update }, 'the Bot API is available again');
      isReachable = true;
      if (!response.ok && (method === 'getUpdates' || response.error_code === 429))
        logger.warn(
          { update, method, code: response.error_code, reason: response.description },
          'the Bot API refuses a call',
        );
      return response;
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const cause = error.error instanceof Error ? error.error.message : String(error.error);
      const reason = cause.replaceAll(token, '<token>');
      if (!signal?.aborted) {
        apiErrors.inc({ method, code: 'connection' });
        reportFailure({ update, method, reason });
      }
      throw new HttpError(error.message, Object.assign(new Error(reason), { code: connectionCodeOf(error) }));
    }
  };
}

/** Sends the text of messages as HTML without link previews, unless the call says otherwise. */
export const useHtml: Transformer = (prev, method, payload, signal) =>
  prev(method, TEXT_METHODS.has(method) ? { ...HTML_OPTIONS, ...payload } : payload, signal);
