/** The storage of small texts by key. */

import { UserError } from '../user-error.ts';

/**
 * A storage of small texts by key. Keys look like `language:42` and contain no NUL characters. A finished write
 * survives the end of the process, even if it is killed; the last of two writes wins.
 *
 * @throws {StorageError} from every call if the storage is closed or its file cannot be used
 */
export interface KeyValueStorage {
  /** Returns the text of a key; undefined if it has none. */
  get(key: string): Promise<string | undefined>;
  /** Sets the text of a key, replacing the one before. */
  set(key: string, value: string): Promise<void>;
  /** Adds to the whole number of a key, which is 0 at first, in one atomic step; returns the sum. */
  add(key: string, amount: number): Promise<number>;
  /** Closes the storage; later calls throw. Closing it twice is fine. */
  close(): Promise<void>;
}

/** The storage cannot be used. The message says which file it is, what is wrong and how to fix it. */
export class StorageError extends UserError {}
