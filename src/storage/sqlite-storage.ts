/** A storage in a SQLite file. */

import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { migrate } from './migrate.ts';
import { type KeyValueStorage, StorageError } from './storage.ts';

/** How long a write waits while another process has the file locked, in milliseconds. */
const BUSY_TIMEOUT = 5000;

function toStorageError(path: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const reason = (error as Error).message;
  return new StorageError(
    `the storage file ${path} cannot be used: ${reason}; set STORAGE_URL to a file in a writable folder`,
    { cause: error },
  );
}

async function openClient(path: string): Promise<Client> {
  mkdirSync(dirname(path), { recursive: true });
  const client = createClient({ url: pathToFileURL(path).href, concurrency: 1, timeout: BUSY_TIMEOUT });
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA synchronous = FULL');
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
 * @throws {StorageError} if the file cannot be opened or written, is not a storage, or is from a newer version
 */
export async function openSqliteStorage(path: string): Promise<KeyValueStorage> {
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
  return {
    get: (key) =>
      attempt(async () => {
        const { rows } = await client.execute({ sql: 'SELECT value FROM entries WHERE key = ?', args: [key] });
        return rows[0] && JSON.parse(rows[0].value as string);
      }),
    set: (key, value) =>
      attempt(async () => {
        const sql =
          'INSERT INTO entries (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value';
        await client.execute({ sql, args: [key, JSON.stringify(value)] });
      }),
    add: (key, amount) =>
      attempt(async () => {
        const sql = `INSERT INTO entries (key, value) VALUES (?1, json_quote(CAST(?2 AS TEXT)))
          ON CONFLICT (key) DO UPDATE
          SET value = json_quote(CAST(CAST(json_extract(value, '$') AS INTEGER) + ?2 AS TEXT))
          RETURNING value`;
        const { rows } = await client.execute({ sql, args: [key, BigInt(amount)] });
        return Number(JSON.parse(rows[0]?.value as string));
      }),
    close: async () => client.close(),
  };
}
