/** Migrates a storage file to the newest version of its schema. */

import type { Client } from '@libsql/client/sqlite3';
import { StorageError } from './storage.ts';

/** The SQL that migrates a file from each version of its schema to the next. Only append: old files exist. */
export const MIGRATIONS: readonly string[] = [
  'CREATE TABLE entries (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  'ALTER TABLE entries ADD COLUMN expires INTEGER',
  'CREATE TABLE updates (id INTEGER PRIMARY KEY, received INTEGER NOT NULL, body TEXT)',
];

/**
 * Migrates a file to the newest version, in one transaction. It always writes to the file, so that a read-only file is
 * noticed at once.
 *
 * @throws {StorageError} if a newer version of the bot wrote the file
 */
export async function migrate(client: Client, migrations: readonly string[] = MIGRATIONS): Promise<void> {
  const transaction = await client.transaction('write');
  try {
    const { rows } = await transaction.execute('PRAGMA user_version');
    const version = Number(rows[0]?.user_version);
    if (version > migrations.length) {
      throw new StorageError(
        `the storage file was written by a newer version of Qarar (schema ${version}; this version supports up to ` +
          `${migrations.length}); run that version, or set STORAGE_URL to another file`,
      );
    }
    for (const sql of migrations.slice(version)) await transaction.execute(sql);
    await transaction.execute(`PRAGMA user_version = ${migrations.length}`);
    await transaction.commit();
  } finally {
    transaction.close();
  }
}
