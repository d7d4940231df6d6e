/** How updates get from Telegram to the handlers without being lost or handled twice. */

import type { Update } from 'grammy/types';

/** What a queue knows of an update. */
export interface Receipt {
  /** When it was received, in milliseconds since 1970. */
  readonly receivedAt: number;
  /** Aborted when the update is handed back: no answer goes out after that. */
  readonly signal: AbortSignal;
}

/**
 * Handles an update. Rejects if it was not handled, because it was handed back, or the storage that the replicas share
 * cannot be used; whatever else goes wrong, the update counts as handled.
 */
export type UpdateHandler = (update: Update, receipt: Receipt) => Promise<void>;

/** Takes updates, remembers them until they are handled, and knows those that come again. */
export interface UpdateQueue {
  /**
   * Takes updates. Resolves when Telegram may forget them: when each is handled, or is somewhere safe. That may take as
   * long as the answers, but at most `patience` milliseconds.
   *
   * @throws {StorageError} if they cannot be taken now, so that Telegram has to deliver them again
   */
  take(updates: readonly Update[], patience: number): Promise<void>;
  /** Lets running handlers finish for a few seconds. What is not handled by then is handled after the next start. */
  stop(): Promise<void>;
}

/** How long running handlers may take to finish after a stop, in milliseconds. */
export const FINISH_TIMEOUT = 8000;

/**
 * Creates a function that lets handlers begin one after another. If a thousand began at once, the first answer would go
 * out after the work of all, replies of Redis would wait until their calls time out, and all handlers would be in
 * memory at the same time.
 *
 * @param pass lasts as long as the turn of a handler; a failure ends the turn, too
 */
export function createTurns(pass: () => Promise<unknown>): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(pass).then(
      () => {},
      () => {},
    );
    return last;
  };
}
