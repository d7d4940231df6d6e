/** The queue of updates for the bot. */

import type { Update } from '@grammyjs/types';

/** The type of an update, such as `message` or `callback_query`. */
export type UpdateType = Exclude<keyof Update, 'update_id'>;

/** An update that may lack an `update_id`. With one, it is delivered even if the bot has already confirmed that id. */
export type NewUpdate = Omit<Update, 'update_id'> & Partial<Pick<Update, 'update_id'>>;

/** An update that the bot has not confirmed. */
export interface PendingUpdate {
  readonly update: Update;
  /** When it was queued, in milliseconds. */
  readonly at: number;
  /** Whether a `getUpdates` response or a webhook request has contained it. */
  wasSent: boolean;
  /** Whether it was pushed with an `update_id`. */
  readonly hasFixedId: boolean;
}

/** The updates that the bot has not confirmed. */
export interface UpdateQueue {
  /** Adds an update. Throws if it has no field other than `update_id`. */
  push(update: NewUpdate): Update;
  /** Returns the updates of the last 24 hours, oldest first. */
  pending(): readonly PendingUpdate[];
  remove(entry: PendingUpdate): void;
  /**
   * Removes the updates below an offset; a negative offset keeps that many of the newest. An update with a fixed id
   * stays until it was sent once, because its id may already be confirmed.
   */
  confirm(offset: number): void;
  clear(): void;
  /** The types of updates to queue. An empty list, like `undefined`, means Telegram's default. */
  allowedTypes: readonly UpdateType[] | undefined;
}

const LIFETIME_MS = 24 * 60 * 60 * 1000;
const FIRST_ID = 700_000_001;
const EXCLUDED_BY_DEFAULT: readonly UpdateType[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

/**
 * Creates an empty queue.
 *
 * @param now the clock, in milliseconds
 * @param onChange called after every change of the queue
 */
export function createUpdateQueue(now: () => number, onChange: () => void): UpdateQueue {
  let queue: PendingUpdate[] = [];
  let nextId = FIRST_ID;
  const updates: UpdateQueue = {
    allowedTypes: undefined,
    push(given) {
      const update: Update = { ...given, update_id: given.update_id ?? nextId };
      nextId = Math.max(nextId, update.update_id + 1);
      const [type] = Object.keys(update).filter((key) => key !== 'update_id') as UpdateType[];
      if (type === undefined) throw new Error('an update needs a field other than update_id');
      const { allowedTypes = [] } = updates;
      if (allowedTypes.length > 0 ? !allowedTypes.includes(type) : EXCLUDED_BY_DEFAULT.includes(type)) return update;
      queue.push({ update, at: now(), wasSent: false, hasFixedId: given.update_id !== undefined });
      onChange();
      return update;
    },
    pending() {
      queue = queue.filter(({ at }) => now() - at < LIFETIME_MS);
      return queue;
    },
    remove(entry) {
      queue = queue.filter((other) => other !== entry);
      onChange();
    },
    confirm(offset) {
      const kept = new Set(offset < 0 ? queue.slice(offset) : queue.filter(({ update }) => update.update_id >= offset));
      queue = queue.filter((entry) => kept.has(entry) || (entry.hasFixedId && !entry.wasSent));
      onChange();
    },
    clear() {
      queue = [];
      onChange();
    },
  };
  return updates;
}
