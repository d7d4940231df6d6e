/** A storage in a SQLite file. */

import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { makeFolder } from '../make-folder.ts';
import { migrate } from './migrate.ts';
import { createSqliteUpdates } from './sqlite-updates.ts';
import { type KeyValueStorage, StorageError } from './storage.ts';
import type { UpdateStore } from './update-store.ts';

/** A storage in a file, with the updates that wait in the same file. It is for one process only. */
export interface SqliteStorage extends KeyValueStorage {
  readonly updates: UpdateStore;
}

/** How long a write waits while another process has the file locked, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** What to do about an error, by the code that SQLite gives it. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  SQLITE_BUSY: 'another process is using the file; stop it, or set STORAGE_URL to another file',
  SQLITE_FULL: 'the disk is full; free some space, or set STORAGE_URL to a file on another disk',
  SQLITE_NOTADB: 'set STORAGE_URL to another file',
  SQLITE_CORRUPT: 'restore the file from a copy, or set STORAGE_URL to another file',
};

function toStorageError(path: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const { message: reason, code = '' } = error as Error & { code?: string };
  const wayOut = WAYS_OUT[code] ?? 'set STORAGE_URL to a file in a writable folder';
  return new StorageError(`the storage file ${path} cannot be used: ${reason}; ${wayOut}`, { cause: error });
}

async function openClient(path: string): Promise<Client> {
  makeFolder(dirname(path));
  const client = createClient({ url: pathToFileURL(path).href, concurrency: 1, timeout: BUSY_TIMEOUT });
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA synchronous = FULL');
    // What is deleted is what people wrote, so it is overwritten.
    await client.execute('PRAGMA secure_delete = ON');
    await migrate(client);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/**
 * Opens a storage in a SQLite file. The file and its folder are created if they are missing. A write is on the disk
 * when `set` returns (synchronous write-ahead log), so that killing the process loses nothing.
 *
 * @param path the file, absolute or relative to the working folder
 * @param options `now` returns the current time, in milliseconds since 1970
 * @throws {StorageError} if the file cannot be opened or written, is not a storage, or is from a newer version
 */
export async function openSqliteStorage(
  path: string,
  { now = Date.now }: { readonly now?: () => number } = {},
): Promise<SqliteStorage> {
  const file = resolve(path);
  const attempt = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      throw toStorageError(file, error);
    }
  };
  // Values are stored as JSON strings, because SQLite's text functions cut a plain text at a NUL character.
  const client = await attempt(() => openClient(file));
  const expiry = (lifetime: number | undefined) => (lifetime === undefined ? null : now() + lifetime);
  const parse = (value: unknown): string => JSON.parse(value as string);
  return {
    get: (key) =>
      attempt(async () => {
        const sql = 'SELECT value FROM entries WHERE key = ?1 AND (expires IS NULL OR expires > ?2)';
        const { rows } = await client.execute({ sql, args: [key, now()] });
        return rows[0] && parse(rows[0].value);
      }),
    set: (key, value, lifetime) =>
      attempt(async () => {
        const sql = `INSERT INTO entries (key, value, expires) VALUES (?, ?, ?)
          ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`;
        await client.execute({ sql, args: [key, JSON.stringify(value), expiry(lifetime)] });
      }),
    add: (key, amount, lifetime) =>
      attempt(async () => {
        const sql = `INSERT INTO entries (key, value, expires) VALUES (?1, json_quote(CAST(?2 AS TEXT)), ?3)
          ON CONFLICT (key) DO UPDATE SET expires = excluded.expires, value = json_quote(CAST(?2 +
            CASE WHEN expires <= ?4 THEN 0 ELSE CAST(json_extract(value, '$') AS INTEGER) END AS TEXT))
          RETURNING value`;
        const { rows } = await client.execute({ sql, args: [key, BigInt(amount), expiry(lifetime), now()] });
        return Number(parse(rows[0]?.value));
      }),
    delete: (key) =>
      attempt(async () => void (await client.execute({ sql: 'DELETE FROM entries WHERE key = ?', args: [key] }))),
    list: (prefix) =>
      attempt(async () => {
        await client.execute({ sql: 'DELETE FROM entries WHERE expires <= ?', args: [now()] });
        // The first condition alone would do, but it cannot use the index.
        const sql = `SELECT key, value FROM entries WHERE substr(key, 1, length(?1)) = ?1
          AND key >= ?1 AND key < ?1 || char(0x10FFFF) ORDER BY key`;
        const { rows } = await client.execute({ sql, args: [prefix] });
        return rows.map(({ key, value }) => [String(key), parse(value)] as const);
      }),
    updates: createSqliteUpdates(client, attempt, now),
    close: async () => client.close(),
  };
}
