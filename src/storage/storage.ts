import { UserError } from '../user-error.ts';

/**
 * Keeps small texts by key. Keys are `what:whose`, such as `language:42`, without NUL characters. Every call may throw a {@link StorageError}.
 * What `set` has returned from is kept, even if the process is killed at once; the last of two writes wins.
 */
export interface Storage {
  /** The text under a key; undefined where there is none. */
  get(key: string): Promise<string | undefined>;
  /** Puts a text under a key, in place of the one that was there. */
  set(key: string, value: string): Promise<void>;
  /** Adds to the whole number under a key, 0 where there is none, in one step that no other write comes between. */
  add(key: string, amount: number): Promise<number>;
  /** Lets go of what is behind it; calls after it throw. */
  close(): Promise<void>;
}

/** A storage that cannot be used: the message says where it lies, what is wrong and how to mend it. */
export class StorageError extends UserError {}
