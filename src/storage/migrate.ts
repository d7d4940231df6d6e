import type { Client } from '@libsql/client/sqlite3';
import { StorageError } from './storage.ts';

/** What brings a file from each version of its schema to the next. Only ever added to: files of old versions are about. */
export const MIGRATIONS: readonly string[] = [
  'CREATE TABLE entries (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
];

/**
 * Brings the schema of a file up to the newest version, all steps or none. Writes to the file in any case, so that one
 * that cannot be written is noticed at once.
 *
 * @throws {StorageError} where the file was written by a newer version of the bot
 */
export async function migrate(client: Client, migrations: readonly string[] = MIGRATIONS): Promise<void> {
  const transaction = await client.transaction('write');
  try {
    const { rows } = await transaction.execute('PRAGMA user_version');
    const version = Number(rows[0]?.user_version);
    if (version > migrations.length) {
      throw new StorageError(
        `the storage file was written by a newer version of Qarar (schema ${version}, this one knows ${migrations.length}); run that version, or name another file in STORAGE_URL`,
      );
    }
    for (const sql of migrations.slice(version)) await transaction.execute(sql);
    await transaction.execute(`PRAGMA user_version = ${migrations.length}`);
    await transaction.commit();
  } finally {
    transaction.close();
  }
}
