/** The chats that wait for an answer to a topic that no source speaks about. */

import type { KeyValueStorage } from '../storage/storage.ts';

/** A chat that waits for a topic. */
export interface Watch {
  readonly topic: string;
  readonly chat: number;
}

/** Stores who waits for which topic, and nothing else. Every method may throw a `StorageError`. */
export interface WatchList {
  /** Notes that a chat waits for a topic. Returns false if that is noted already. */
  add(watch: Watch): Promise<boolean>;
  remove(watch: Watch): Promise<void>;
  /** Returns who waits for a topic. */
  listFor(topic: string): Promise<readonly Watch[]>;
}

const keyOf = ({ topic, chat }: Watch) => `watch:${topic}:${chat}`;

/** Creates a watch list with one key for each chat and topic, such as `watch:unanswered.rapporteur-name:42`. */
export function createWatchList(storage: KeyValueStorage): WatchList {
  return {
    async add(watch) {
      const isNew = (await storage.get(keyOf(watch))) === undefined;
      if (isNew) await storage.set(keyOf(watch), '');
      return isNew;
    },
    remove: (watch) => storage.delete(keyOf(watch)),
    async listFor(topic) {
      const prefix = `watch:${topic}:`;
      return (await storage.list(prefix)).map(([key]) => ({ topic, chat: Number(key.slice(prefix.length)) }));
    },
  };
}
