/** Tests the migration of storage files. */

import { createClient } from '@libsql/client/sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MIGRATIONS, migrate } from '../../src/storage/migrate.ts';
import { StorageError } from '../../src/storage/storage.ts';

const NEXT = [...MIGRATIONS, "INSERT INTO entries (key, value) VALUES ('added', 'later')"];

function openClient() {
  const client = createClient({ url: ':memory:' });
  onTestFinished(() => client.close());
  const versionOf = async () => (await client.execute('PRAGMA user_version')).rows[0]?.user_version;
  const entriesOf = async () =>
    (await client.execute('SELECT key, value FROM entries')).rows.map((row) => [...Object.values(row)]);
  return { client, versionOf, entriesOf };
}

describe('migrate', () => {
  it('brings a new file to the newest version', async () => {
    const { client, versionOf, entriesOf } = openClient();
    await migrate(client);
    expect([await versionOf(), await entriesOf()]).toEqual([MIGRATIONS.length, []]);
  });

  it('takes each step once, and keeps what the file has', async () => {
    const { client, versionOf, entriesOf } = openClient();
    await migrate(client);
    await client.execute("INSERT INTO entries (key, value) VALUES ('language:1', 'ar')");
    await migrate(client, NEXT);
    await migrate(client, NEXT);
    expect(await versionOf()).toBe(NEXT.length);
    expect(await entriesOf()).toEqual([
      ['added', 'later'],
      ['language:1', 'ar'],
    ]);
  });

  it('leaves the file as it was if a step fails', async () => {
    const { client, versionOf, entriesOf } = openClient();
    await migrate(client);
    await expect(migrate(client, [...NEXT, 'no SQL at all'])).rejects.toThrow();
    expect([await versionOf(), await entriesOf()]).toEqual([MIGRATIONS.length, []]);
  });

  it('refuses the file of a newer version, and says how to go on', async () => {
    const { client, versionOf } = openClient();
    await migrate(client, NEXT);
    await expect(migrate(client)).rejects.toThrow(StorageError);
    await expect(migrate(client)).rejects.toThrow(
      `written by a newer version of Qarar (schema ${NEXT.length}; this version supports up to ${MIGRATIONS.length}); run that version`,
    );
    expect(await versionOf()).toBe(NEXT.length);
  });
});
