/** A storage in memory, for tests and for trying the bot out. */

import { type KeyValueStorage, StorageError } from './storage.ts';

/** Creates a storage that is lost when the process ends. */
export function createMemoryStorage(): KeyValueStorage {
  const entries = new Map<string, string>();
  let closed = false;
  const open = () => {
    if (closed) throw new StorageError('the storage is closed');
    return entries;
  };
  return {
    get: async (key) => open().get(key),
    set: async (key, value) => void open().set(key, value),
    add: async (key, amount) => {
      const sum = Number(open().get(key) ?? 0) + amount;
      entries.set(key, `${sum}`);
      return sum;
    },
    close: async () => {
      closed = true;
    },
  };
}
