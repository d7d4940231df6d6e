/** Deletes answers when they are due, for as long as the bot runs. */

import { type Api, GrammyError } from 'grammy';
import type { Logger } from 'pino';
import type { KeyValueStorage } from '../../storage/storage.ts';
import { createDueDeletions } from './due-deletions.ts';

/** The parts that the deletion of answers is built from. */
export interface DeletionParts {
  readonly storage: KeyValueStorage;
  readonly logger: Logger;
  /** The current time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Repeats an action every so many milliseconds. Returns a function that stops it. */
export type Timer = (action: () => Promise<void>, ms: number) => () => void;

/** The deletion of answers while it goes on. */
export interface RunningDeletions {
  /** Stops the timer, and waits for a call that is under way. */
  stop(): Promise<void>;
}

/** The time between two looks at what is due, in milliseconds. */
const INTERVAL = 15_000;

/** The codes of errors that stay: the message or the chat is gone, or the bot has no right. */
const FINAL_CODES: ReadonlySet<number> = new Set([400, 403]);

const startInterval: Timer = (action, ms) => {
  const interval = setInterval(action, ms);
  return () => clearInterval(interval);
};

/**
 * Starts to delete due answers. An answer that is gone already, or that Telegram does not let the bot delete, is
 * forgotten. If the Bot API limits the rate or has an internal error, the rest of that chat waits for the next time; if
 * it cannot be reached, everything does.
 */
export function startDeletions(
  api: Api,
  { storage, logger, now }: DeletionParts,
  startTimer: Timer = startInterval,
): RunningDeletions {
  const deletions = createDueDeletions(storage, now);
  const abort = new AbortController();
  // grammY's type of a signal is that of a polyfill.
  const signal = abort.signal as Parameters<typeof api.deleteMessage>[2];
  let current: Promise<void> | undefined;

  async function deleteDue(): Promise<void> {
    const failedChats = new Set<number>();
    for (const due of await deletions.list()) {
      if (abort.signal.aborted) return;
      if (failedChats.has(due.chat)) continue;
      try {
        await api.deleteMessage(due.chat, due.message, signal);
      } catch (error) {
        if (!(error instanceof GrammyError)) throw error;
        logger.debug({ err: error }, 'an answer that was due could not be deleted');
        if (!FINAL_CODES.has(error.error_code)) {
          failedChats.add(due.chat);
          continue;
        }
      }
      await deletions.remove(due);
    }
  }

  const stopTimer = startTimer(() => {
    current ??= deleteDue()
      .catch((error: unknown) => {
        if (!abort.signal.aborted) logger.warn({ err: error }, 'failed to delete answers; trying again later');
      })
      .finally(() => {
        current = undefined;
      });
    return current;
  }, INTERVAL);

  return {
    async stop() {
      stopTimer();
      abort.abort();
      await current;
    },
  };
}
