/** The answers that are to be deleted from groups, and when. They are in the storage, so they survive a restart. */

import type { KeyValueStorage } from '../../storage/storage.ts';

/** A message of the bot that is to be deleted. */
export interface DueMessage {
  readonly chat: number;
  readonly message: number;
}

/** The messages that are to be deleted. Every method may throw a `StorageError`. */
export interface DueDeletions {
  /** Adds messages that were just sent, to be deleted after some minutes. */
  add(chat: number, messages: readonly number[], minutes: number): Promise<void>;
  /** Returns the messages that are due now. */
  list(): Promise<readonly DueMessage[]>;
  /** Removes a message that was deleted, or cannot be. */
  remove(message: DueMessage): Promise<void>;
}

const PREFIX = 'deletion:';

const MINUTE = 60_000;

/** How long a bot may delete its own messages, in milliseconds. After that, the storage forgets them. */
const DELETABLE_FOR = 48 * 60 * MINUTE;

const keyOf = ({ chat, message }: DueMessage) => `${PREFIX}${chat}:${message}`;

/** Creates the list of due deletions. Each message is one key, such as `deletion:-42:7`, with the time it is due. */
export function createDueDeletions(storage: KeyValueStorage, now: () => number): DueDeletions {
  return {
    async add(chat, messages, minutes) {
      const due = now() + minutes * MINUTE;
      for (const message of messages) await storage.set(keyOf({ chat, message }), `${due}`, DELETABLE_FOR);
    },
    async list() {
      const entries = await storage.list(PREFIX);
      return entries
        .filter(([, due]) => Number(due) <= now())
        .map(([key]) => {
          const [chat, message] = key.slice(PREFIX.length).split(':').map(Number);
          return { chat, message } as DueMessage;
        });
    },
    remove: (message) => storage.delete(keyOf(message)),
  };
}
