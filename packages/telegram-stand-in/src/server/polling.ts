/** The method `getUpdates`. */

import type { Update } from '@grammyjs/types';
import { type BotApiError, conflict } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import type { ChangeSignal } from '../state/change-signal.ts';
import type { UpdateQueue } from '../state/update-queue.ts';

const MAX_LIMIT = 100;
const MAX_TIMEOUT_SECONDS = 50;

/** Long polling. */
export interface Polling {
  readonly handlers: Required<Pick<MethodHandlers, 'getUpdates'>>;
  /** Ends the waiting request, if any, with an error. */
  interrupt(error: BotApiError): void;
}

/** Creates long polling. Only one request waits at a time: a new one ends the one before. */
export function createPolling(updates: UpdateQueue, changes: ChangeSignal, hasWebhook: () => boolean): Polling {
  let waiting: { end?: BotApiError | 'disconnected' } | undefined;

  function take(limit: number): Update[] | undefined {
    const batch = updates.pending().slice(0, limit);
    for (const entry of batch) entry.wasSent = true;
    return batch.length > 0 ? batch.map(({ update }) => update) : undefined;
  }

  function interrupt(error: BotApiError): void {
    if (waiting === undefined) return;
    waiting.end = error;
    changes.notify();
  }

  return {
    interrupt,
    handlers: {
      async getUpdates({ offset = 0, limit = MAX_LIMIT, timeout = 0, allowed_updates }, { signal }) {
        if (hasWebhook()) {
          throw conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
          );
        }
        interrupt(conflict('terminated by other getUpdates request; make sure that only one bot instance is running'));
        if (allowed_updates !== undefined) updates.allowedTypes = allowed_updates;
        updates.confirm(offset);
        const maxCount = limit >= 1 && limit <= MAX_LIMIT ? limit : MAX_LIMIT;
        const seconds = Math.min(Math.max(timeout, 0), MAX_TIMEOUT_SECONDS);
        const poll: NonNullable<typeof waiting> = {};
        waiting = poll;
        const onAbort = () => {
          poll.end ??= 'disconnected';
          changes.notify();
        };
        signal.addEventListener('abort', onAbort);
        try {
          const outcome = await changes.until(seconds * 1000, () => poll.end ?? take(maxCount));
          if (outcome === undefined || outcome === 'disconnected') return [];
          if (Array.isArray(outcome)) return outcome;
          throw outcome;
        } finally {
          signal.removeEventListener('abort', onAbort);
          if (waiting === poll) waiting = undefined;
        }
      },
    },
  };
}
