/** A storage that keeps some keys in memory, too, because they are read for every update. */

import type { KeyValueStorage } from './storage.ts';

/** With more keys than this, they are read from the storage: they would take too much memory, about 200 bytes each. */
const MAX_KEYS = 50_000;

/**
 * Keeps a copy of all keys with a prefix in memory, so that reading them, also those that do not exist, takes no time.
 * For a storage that no other process changes, and for keys that are kept for good.
 *
 * @param prefix what the keys begin with, such as `settings:`
 * @throws {StorageError} if the storage cannot be read
 */
export async function mirrorKeys(
  storage: KeyValueStorage,
  prefix: string,
  maxKeys: number = MAX_KEYS,
): Promise<KeyValueStorage> {
  const isMirrored = (key: string) => key.startsWith(prefix);
  let isOpen = true;
  let mirror: Map<string, string> | undefined;
  const fill = (entries: readonly (readonly [key: string, value: string])[]) => {
    mirror = entries.length <= maxKeys ? new Map(entries) : undefined;
  };
  fill(await storage.list(prefix));

  /** Copies what the storage has for a key after a change, whichever change was the last. */
  async function refresh(key: string): Promise<void> {
    if (!mirror || !isMirrored(key)) return;
    const value = await storage.get(key);
    if (value === undefined) mirror.delete(key);
    else mirror.set(key, value);
    if (mirror.size > maxKeys) mirror = undefined;
  }

  return {
    get: async (key) => (mirror && isOpen && isMirrored(key) ? mirror.get(key) : storage.get(key)),
    async set(key, value, lifetime) {
      await storage.set(key, value, lifetime);
      await refresh(key);
    },
    async add(key, amount, lifetime) {
      const sum = await storage.add(key, amount, lifetime);
      await refresh(key);
      return sum;
    },
    async delete(key) {
      await storage.delete(key);
      await refresh(key);
    },
    list: (given) => storage.list(given),
    async close() {
      isOpen = false;
      await storage.close();
    },
  };
}
