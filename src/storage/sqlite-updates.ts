/** A storage of updates in a SQLite file. */

import type { Client } from '@libsql/client/sqlite3';
import { REMEMBERED_FOR, type UpdateStore } from './update-store.ts';

/** How often ids that need not be remembered any more are deleted, in milliseconds. */
const CLEANING_INTERVAL = 10 * 60 * 1000;

const KEEP = `INSERT INTO updates (id, received, body)
  SELECT value ->> '$[0]', value ->> '$[1]', value ->> '$[2]' FROM json_each(?) WHERE true
  ON CONFLICT (id) DO NOTHING`;
const FINISH = `INSERT INTO updates (id, received) SELECT value, ?2 FROM json_each(?1) WHERE true
  ON CONFLICT (id) DO UPDATE SET body = NULL`;

/**
 * Creates a storage of updates in an open file, which has the newest schema. An id without a body was handled.
 *
 * @param attempt runs an action, and turns what it throws into a `StorageError`
 * @param now returns the current time, in milliseconds since 1970
 */
export function createSqliteUpdates(
  client: Client,
  attempt: <T>(action: () => Promise<T>) => Promise<T>,
  now: () => number,
): UpdateStore {
  let cleanedAt = 0;

  async function clean(): Promise<void> {
    if (now() - cleanedAt < CLEANING_INTERVAL) return;
    cleanedAt = now();
    const sql = 'DELETE FROM updates WHERE body IS NULL AND received < ?';
    await client.execute({ sql, args: [now() - REMEMBERED_FOR] });
  }

  return {
    findHandled: (ids) =>
      attempt(async () => {
        const sql = 'SELECT id FROM updates WHERE id IN (SELECT value FROM json_each(?)) AND body IS NULL';
        const { rows } = await client.execute({ sql, args: [JSON.stringify(ids)] });
        return rows.map(({ id }) => Number(id));
      }),
    keep: (updates) =>
      attempt(async () => {
        const rows = updates.map(({ id, receivedAt, body }) => [id, receivedAt, body]);
        await client.execute({ sql: KEEP, args: [JSON.stringify(rows)] });
      }),
    finish: (ids) =>
      attempt(async () => {
        await client.execute({ sql: FINISH, args: [JSON.stringify(ids), now()] });
        await clean();
      }),
    listWaiting: () =>
      attempt(async () => {
        const sql = 'SELECT id, received, body FROM updates WHERE body IS NOT NULL ORDER BY id';
        const { rows } = await client.execute(sql);
        return rows.map(({ id, received, body }) => ({
          id: Number(id),
          receivedAt: Number(received),
          body: String(body),
        }));
      }),
  };
}
