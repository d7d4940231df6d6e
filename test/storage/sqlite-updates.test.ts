import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteStorage } from '../../src/storage/sqlite-storage.ts';
import { REMEMBERED_FOR } from '../../src/storage/update-store.ts';
import { describeUpdates } from '../support/updates-contract.ts';

function createPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-updates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'qarar.sqlite');
}

async function open(path = createPath(), now = Date.now) {
  const storage = await openSqliteStorage(path, { now });
  onTestFinished(storage.close);
  return storage;
}

describeUpdates(async () => (await open()).updates);

it('what is kept outlives the process', async () => {
  const path = createPath();
  await (await open(path)).updates.keep([{ id: 1, receivedAt: 10, body: '{}' }]);
  expect(await (await open(path)).updates.listWaiting()).toEqual([{ id: 1, receivedAt: 10, body: '{}' }]);
});

it('the text of an update is not in the file any more once it is handled', async () => {
  const path = createPath();
  const storage = await open(path);
  await storage.updates.keep([{ id: 1, receivedAt: 10, body: '{"text":"a private matter"}' }]);
  await storage.updates.finish([1]);
  await storage.close();
  expect(readFileSync(path).includes('a private matter')).toBe(false);
});

it('the id of a handled update is forgotten after a day', async () => {
  let time = Date.now();
  const { updates } = await open(createPath(), () => time);
  await updates.finish([1]);
  time += REMEMBERED_FOR - 1;
  await updates.finish([2]);
  expect(await updates.findHandled([1, 2])).toEqual([1, 2]);
  time += REMEMBERED_FOR - 1;
  await updates.finish([3]);
  expect(await updates.findHandled([1, 2, 3])).toEqual([2, 3]);
});
