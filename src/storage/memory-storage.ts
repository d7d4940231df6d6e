/** A storage in memory, for tests and for trying the bot out. */

import { compareCodePoints } from './compare-code-points.ts';
import { type KeyValueStorage, StorageError } from './storage.ts';

interface Entry {
  readonly value: string;
  /** When it expires, in milliseconds since 1970. */
  readonly expires: number;
}

/** Creates a storage that is lost when the process ends. */
export function createMemoryStorage({ now = Date.now }: { readonly now?: () => number } = {}): KeyValueStorage {
  const entries = new Map<string, Entry>();
  let closed = false;
  const open = () => {
    if (closed) throw new StorageError('the storage is closed');
    return entries;
  };
  const read = (key: string): string | undefined => {
    const entry = open().get(key);
    return entry && entry.expires > now() ? entry.value : undefined;
  };
  const put = (key: string, value: string, lifetime = Number.POSITIVE_INFINITY) =>
    void open().set(key, { value, expires: now() + lifetime });
  return {
    get: async (key) => read(key),
    set: async (key, value, lifetime) => put(key, value, lifetime),
    add: async (key, amount, lifetime) => {
      const sum = Number(read(key) ?? 0) + amount;
      put(key, `${sum}`, lifetime);
      return sum;
    },
    delete: async (key) => void open().delete(key),
    list: async (prefix) => {
      for (const [key, { expires }] of open()) if (expires <= now()) entries.delete(key);
      const found = [...entries].filter(([key]) => key.startsWith(prefix));
      return found.map(([key, { value }]) => [key, value] as const).sort(([a], [b]) => compareCodePoints(a, b));
    },
    close: async () => {
      closed = true;
    },
  };
}
