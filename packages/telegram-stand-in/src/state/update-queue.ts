import type { Update } from '@grammyjs/types';

export type UpdateType = Exclude<keyof Update, 'update_id'>;

/** An update before it has its number; given a number, it is delivered under that number, even if it was delivered before. */
export type NewUpdate = Omit<Update, 'update_id'> & Partial<Pick<Update, 'update_id'>>;

/** An update that the bot has not confirmed. */
export interface PendingUpdate {
  readonly update: Update;
  /** Milliseconds, by the clock of the server. */
  readonly at: number;
  /** Whether a `getUpdates` or a webhook request has carried it. */
  wasSent: boolean;
  /** Pushed under a number of the caller's choosing. */
  readonly hasFixedId: boolean;
}

/** The updates that wait for the bot. */
export interface UpdateQueue {
  push(update: NewUpdate): Update;
  /** Oldest first; what is older than 24 hours is forgotten. */
  pending(): readonly PendingUpdate[];
  remove(entry: PendingUpdate): void;
  /**
   * Forgets the updates below the offset; a negative one keeps that many of the newest. A numbered update is kept until it has
   * been handed out once, or a redelivery would be over before it began.
   */
  confirm(offset: number): void;
  clear(): void;
  /** The types to be kept from now on; an empty list means Telegram's default. */
  allowedTypes: readonly UpdateType[] | undefined;
}

const LIFETIME_MS = 24 * 60 * 60 * 1000;
const FIRST_ID = 700_000_001;
const NOT_BY_DEFAULT: readonly UpdateType[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

/** An empty queue. `now` gives milliseconds; `onChange` is called after every change. */
export function createUpdateQueue(now: () => number, onChange: () => void): UpdateQueue {
  let queue: PendingUpdate[] = [];
  let nextId = FIRST_ID;
  const updates: UpdateQueue = {
    allowedTypes: undefined,
    push(given) {
      const update: Update = { ...given, update_id: given.update_id ?? nextId };
      nextId = Math.max(nextId, update.update_id + 1);
      const [type] = Object.keys(update).filter((key) => key !== 'update_id') as UpdateType[];
      if (type === undefined) throw new Error('an update needs one field besides its number');
      const { allowedTypes = [] } = updates;
      if (allowedTypes.length > 0 ? !allowedTypes.includes(type) : NOT_BY_DEFAULT.includes(type)) return update;
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
      const kept = offset < 0 ? queue.slice(offset) : queue.filter(({ update }) => update.update_id >= offset);
      queue = queue.filter((entry) => kept.includes(entry) || (entry.hasFixedId && !entry.wasSent));
      onChange();
    },
    clear() {
      queue = [];
      onChange();
    },
  };
  return updates;
}
