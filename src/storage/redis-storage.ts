/** A storage on a Redis or Valkey server, which several processes can share. */

import type { Logger } from 'pino';
import { compareCodePoints } from './compare-code-points.ts';
import { openRedisConnection, toRedisError } from './redis-connection.ts';
import { type KeyValueStorage, StorageError } from './storage.ts';

/** What every key on the server begins with: other programs may use the same server. */
const PREFIX = 'qarar:';

/** How many keys the server looks at in one step of a search. */
const SCAN_COUNT = 1000;

/** How long the key stays that shows whether the server can be written to, in milliseconds. */
const TEST_LIFETIME = 1000;

/**
 * Encodes a text for the server, which keeps UTF-8. Texts with half of a surrogate pair have none, so they are kept as
 * JSON; so are texts that would look like it. Numbers stay as they are, so that the server can add to them.
 *
 * `قرار` -> `قرار`; `"vote"` -> `"\"vote\""`; `\ud83d` -> `"\\ud83d"`
 */
const encode = (text: string): string => (text.isWellFormed() && !text.startsWith('"') ? text : JSON.stringify(text));

const decode = (stored: string): string => (stored.startsWith('"') ? JSON.parse(stored) : stored);

/** Escapes what has a meaning in a pattern of keys. */
const escapePattern = (text: string): string => text.replace(/[\\*?[\]]/g, '\\$&');

/**
 * Opens a storage on a server. Calls fail within two seconds while the server is down, and work again when it is back.
 * How safe a finished write is depends on the server: with `appendonly yes`, it may lose what came in the last second.
 *
 * @param url such as `redis://localhost:6379`
 * @throws {StorageError} if the server cannot be reached, or cannot be written to
 */
export async function openRedisStorage(
  url: string,
  options: { readonly logger: Pick<Logger, 'error' | 'info'> },
): Promise<KeyValueStorage> {
  const redis = await openRedisConnection(url, options);
  let isClosed = false;
  const attempt = async <T>(action: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new StorageError('the storage is closed');
    try {
      return await action();
    } catch (error) {
      throw toRedisError(url, error);
    }
  };

  /** Adds in a transaction, because a number must not outlive its lifetime. */
  async function add(key: string, amount: number, lifetime: number | undefined): Promise<number> {
    const transaction = redis.multi().incrby(key, amount);
    const results = await (lifetime === undefined
      ? transaction.persist(key)
      : transaction.pexpire(key, lifetime)
    ).exec();
    for (const [error] of results ?? []) if (error) throw error;
    return Number(results?.[0]?.[1]);
  }

  async function list(prefix: string): Promise<(readonly [string, string])[]> {
    const found = new Map<string, string>();
    let cursor = '0';
    do {
      const [next, keys] = await redis.scan(cursor, 'MATCH', `${escapePattern(PREFIX + prefix)}*`, 'COUNT', SCAN_COUNT);
      const values = keys.length > 0 ? await redis.mget(keys) : [];
      for (const [i, key] of keys.entries()) {
        const value = values[i];
        if (typeof value === 'string') found.set(key.slice(PREFIX.length), decode(value));
      }
      cursor = next;
    } while (cursor !== '0');
    return [...found].sort(([a], [b]) => compareCodePoints(a, b));
  }

  const storage: KeyValueStorage = {
    get: (key) =>
      attempt(async () => {
        const value = await redis.get(PREFIX + key);
        return value === null ? undefined : decode(value);
      }),
    set: (key, value, lifetime) =>
      attempt(async () => {
        const stored = encode(value);
        await (lifetime === undefined
          ? redis.set(PREFIX + key, stored)
          : redis.set(PREFIX + key, stored, 'PX', lifetime));
      }),
    add: (key, amount, lifetime) => attempt(() => add(PREFIX + key, amount, lifetime)),
    delete: (key) => attempt(async () => void (await redis.del(PREFIX + key))),
    list: (prefix) => attempt(() => list(prefix)),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await redis.quit().catch(() => redis.disconnect());
    },
  };
  try {
    // A server that is read-only or full is noticed now, not by the first person who needs it.
    await storage.set('started', '', TEST_LIFETIME);
  } catch (error) {
    redis.disconnect();
    throw error;
  }
  return storage;
}
