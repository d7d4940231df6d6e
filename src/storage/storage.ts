/** The storage of small texts by key. */

import { UserError } from '../user-error.ts';

/**
 * A storage of small texts by key. Keys look like `language:42` and contain no NUL characters. A finished write
 * survives the end of the process, even if it is killed; the last of two writes wins.
 *
 * @throws {StorageError} from every call if the storage is closed, or its file or server cannot be used
 */
export interface KeyValueStorage {
  /** Returns the text of a key; undefined if it has none. */
  get(key: string): Promise<string | undefined>;
  /** Sets the text of a key, replacing the one before. After `lifetime`, in milliseconds, the key has no text again. */
  set(key: string, value: string, lifetime?: number): Promise<void>;
  /**
   * Adds to the whole number of a key, which is 0 at first, in one atomic step; returns the sum. The key has no number
   * again `lifetime` milliseconds after it was last added to.
   */
  add(key: string, amount: number, lifetime?: number): Promise<number>;
  /** Deletes a key, if it exists. */
  delete(key: string): Promise<void>;
  /** Returns all keys that begin with a prefix, with their texts, in the order of the keys' code points. */
  list(prefix: string): Promise<readonly (readonly [key: string, value: string])[]>;
  /** Closes the storage; later calls throw. Closing it twice is fine. */
  close(): Promise<void>;
}

/** The storage cannot be used. The message says which file or server it is, what is wrong and how to fix it. */
export class StorageError extends UserError {}
