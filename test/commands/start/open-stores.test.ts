import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStores } from '../../../src/commands/start/open-stores.ts';
import type { StorageConfig } from '../../../src/config.ts';
import { createMetrics } from '../../../src/metrics.ts';
import { StorageError } from '../../../src/storage/storage.ts';
import { findFreePort, findRedisServer, startRedisServer } from '../../support/redis-server.ts';

const PARTS = { logger: pino({ level: 'silent' }), metrics: createMetrics(), now: Date.now };
const UPDATE = { update_id: 1, message: { message_id: 1, date: 0, chat: { id: 7, type: 'private' } } } as Update;

const open = (storage: StorageConfig, messagesPerSecond = 30) => openStores({ storage, messagesPerSecond }, PARTS);

function openFile() {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-stores-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { kind: 'file', path: join(folder, 'qarar.sqlite') } as const;
}

async function startRedis() {
  const redis = await startRedisServer();
  onTestFinished(redis.stop);
  return { kind: 'redis', url: redis.url } as const;
}

describe.each([
  ['a file', openFile, false],
  ['Redis', startRedis, findRedisServer() === undefined],
])('with %s', (_, createConfig, isMissing) => {
  it.skipIf(isMissing)('what is stored is there after the next start', async () => {
    const config = await createConfig();
    const first = await open(config);
    await first.storage.set('settings:7', 'ar');
    await first.close();
    const second = await open(config);
    expect(await second.storage.get('settings:7')).toBe('ar');
    await second.close();
  });

  it.skipIf(isMissing)('the queue handles an update once, also after the next start', async () => {
    const config = await createConfig();
    const handled: number[] = [];
    for (let start = 0; start < 2; start++) {
      const stores = await open(config);
      const queue = await stores.startQueue(async ({ update_id: id }) => void handled.push(id));
      await queue.take([UPDATE, { ...UPDATE, update_id: 10 + start }], 1000);
      await expect.poll(() => handled.length).toBe(2 + start);
      await queue.stop();
      await stores.close();
    }
    expect(handled.toSorted((a, b) => a - b)).toEqual([1, 10, 11]);
  });

  it.skipIf(isMissing)('an update that was not handled is handled after the next start', async () => {
    const config = await createConfig();
    const first = await open(config);
    const slow = await first.startQueue(() => new Promise(() => {}));
    await slow.take([UPDATE], 0);
    await slow.stop();
    await first.close();

    const second = await open(config);
    const handled: number[] = [];
    const queue = await second.startQueue(async ({ update_id: id }) => void handled.push(id));
    await expect.poll(() => handled, { timeout: 30_000 }).toEqual([1]);
    await queue.stop();
    await second.close();
  });

  it.skipIf(isMissing)('nothing can be stored once it is closed', async () => {
    const stores = await open(await createConfig());
    await stores.close();
    await expect(stores.storage.set('settings:7', 'ar')).rejects.toThrow(StorageError);
  });
});

describe('what replicas share', () => {
  it('is nothing with a file, which one process uses', async () => {
    const stores = await open(openFile());
    onTestFinished(stores.close);
    expect(stores.shared).toBeUndefined();
    expect(stores.waitForReplicas).toBeUndefined();
  });

  it.skipIf(findRedisServer() === undefined)(
    'is what they remember, and the limit of messages, with Redis',
    async () => {
      const config = await startRedis();
      const [one, two] = [await open(config, 5), await open(config, 5)];
      for (const { close } of [one, two]) onTestFinished(close);
      const map = { name: 'cool-down', size: 10, lifetime: 60_000 };
      const entry = { map: map.name, key: '7' };
      const maps = [one, two].map(({ shared }) => shared?.createMap<number>(map));
      await one.shared?.handle([entry], async () => maps[0]?.set('7', 42));
      let seen: number | undefined;
      await two.shared?.handle([entry], async () => {
        seen = maps[1]?.get('7');
      });
      expect(seen).toBe(42);

      const since = Date.now();
      await Promise.all(Array.from({ length: 6 }, () => [one.waitForReplicas?.(), two.waitForReplicas?.()]).flat());
      expect(Date.now() - since).toBeGreaterThan(1500);
    },
  );
});

it('a Redis server that is not there is an error', async () => {
  const url = `redis://127.0.0.1:${await findFreePort()}`;
  await expect(open({ kind: 'redis', url })).rejects.toThrow(StorageError);
});

it('a file that cannot be opened is an error', async () => {
  await expect(open({ kind: 'file', path: tmpdir() })).rejects.toThrow(StorageError);
});
