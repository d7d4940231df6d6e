/** Tests the storage in a SQLite file. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { MIGRATIONS } from '../../src/storage/migrate.ts';
import { openSqliteStorage } from '../../src/storage/sqlite-storage.ts';
import { StorageError } from '../../src/storage/storage.ts';
import { describeStorage, withMovedClock } from '../support/storage-contract.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qarar-sqlite-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});
const openClient = (file: string) => createClient({ url: pathToFileURL(file).href });

describeStorage(() =>
  withMovedClock((options) => openSqliteStorage(join(folder, 'a new folder', 'قرار.sqlite'), options)),
);

describe('a storage in a file', () => {
  it('is there again when it is opened again', async () => {
    const file = join(folder, 'a.sqlite');
    const first = await openSqliteStorage(file);
    await first.set('language:1', 'en');
    await first.close();
    expect(await (await openSqliteStorage(file)).get('language:1')).toBe('en');
  });

  it('may be read while another process has it open', async () => {
    const file = join(folder, 'a.sqlite');
    const [one, two] = [await openSqliteStorage(file), await openSqliteStorage(file)];
    await one.set('language:1', 'en');
    await two.set('language:2', 'ar');
    expect([await two.get('language:1'), await one.get('language:2')]).toEqual(['en', 'ar']);
  });

  it('loses nothing that was set when the process is killed with -9', async () => {
    const file = join(folder, 'a.sqlite');
    const script = `
      import { openSqliteStorage } from ${JSON.stringify(pathToFileURL('dist/storage/sqlite-storage.js').href)};
      const storage = await openSqliteStorage(${JSON.stringify(file)});
      for (let i = 0; ; i++) { await storage.set('n', String(i)); process.stdout.write(i + '\\n'); }`;
    const child = spawn('node', ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        said += chunk;
        if (said.split('\n').length > 200) child.kill('SIGKILL');
      });
      child.on('close', () => resolve());
    });
    const acknowledged = Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
    const kept = Number(await (await openSqliteStorage(file)).get('n'));
    expect(acknowledged).toBeGreaterThan(100);
    expect(kept).toBeGreaterThanOrEqual(acknowledged);
  });
});

describe('a file that cannot be used is refused with its name, the reason and the way out:', () => {
  it.each([
    ['a folder in its place', () => folder],
    ['a folder that cannot be made', () => '/dev/null/qarar/a.sqlite'],
    ['a folder that cannot be written to', () => '/proc/a.sqlite'],
    ['a folder in a file system that has none', () => '/proc/qarar/new/a.sqlite'],
    [
      'a file that is no storage',
      () => {
        const file = join(folder, 'letter.txt');
        writeFileSync(file, 'Dear Sir or Madam, '.repeat(500));
        return file;
      },
    ],
  ])('%s', async (_, make) => {
    const file = make();
    const attempt = openSqliteStorage(file);
    await expect(attempt).rejects.toThrow(StorageError);
    await expect(attempt).rejects.toThrow(file);
    await expect(attempt).rejects.toThrow(/cannot be used: .+; set STORAGE_URL to/);
  });

  it('a file that another process has locked, which is not the fault of its folder', async () => {
    const file = join(folder, 'a.sqlite');
    const storage = await openSqliteStorage(file);
    const other = openClient(file);
    const transaction = await other.transaction('write');
    onTestFinished(() => transaction.close());
    for (const attempt of [storage.set('language:1', 'en'), openSqliteStorage(file)]) {
      await expect(attempt).rejects.toThrow(StorageError);
      await expect(attempt).rejects.toThrow(
        /a\.sqlite cannot be used: .*locked; another process is using the file; stop/,
      );
      await expect(attempt).rejects.not.toThrow(/writable folder/);
    }
  }, 20_000);

  it('a file of a newer version, which stays as it is', async () => {
    const file = join(folder, 'a.sqlite');
    await (await openSqliteStorage(file)).close();
    const client = openClient(file);
    await client.execute(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    await expect(openSqliteStorage(file)).rejects.toThrow(/newer version of Qarar/);
    const { rows } = await client.execute('PRAGMA user_version');
    expect(rows[0]?.user_version).toBe(MIGRATIONS.length + 1);
  });
});
