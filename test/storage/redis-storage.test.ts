/** Tests the storage on a real Redis server. */

import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openRedisStorage } from '../../src/storage/redis-storage.ts';
import { StorageError } from '../../src/storage/storage.ts';
import { findFreePort, findRedisServer, type RedisServer, startRedisServer } from '../support/redis-server.ts';
import { describeStorage } from '../support/storage-contract.ts';

/** A logger that collects its lines. */
function createLog() {
  const lines: string[] = [];
  const write = (line: unknown) => void lines.push(String(line));
  return { lines, logger: { error: write, info: write } };
}

async function open(url: string, { logger } = createLog()) {
  const storage = await openRedisStorage(url, { logger });
  onTestFinished(() => storage.close());
  return storage;
}

describe.skipIf(findRedisServer() === undefined)('on a real Redis server', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedisServer();
  });
  afterAll(() => server.stop());
  beforeEach(() => server.flush());

  describeStorage(async () => ({ storage: await open(server.url), pass: (ms) => pause(ms) }));

  describe('a storage on Redis', () => {
    it('shares what it has with other processes, and adds up what they add at the same time', async () => {
      const [one, two] = [await open(server.url), await open(server.url)];
      await one.set('language:1', 'en');
      expect(await two.get('language:1')).toBe('en');
      await Promise.all(Array.from({ length: 50 }, (_, i) => (i % 2 ? one : two).add('n', 1, 10_000)));
      expect(await one.get('n')).toBe('50');
    });

    it('keeps all keys under its own prefix, and the keys of others out', async () => {
      const storage = await open(server.url);
      await storage.set('language:1', 'en', 60_000);
      await storage.set('settings:1', 'quiet=true');
      const dumped = (await server.dump()).filter(({ key }) => key !== 'qarar:started');
      expect(dumped).toEqual([
        { key: 'qarar:language:1', value: 'en', left: expect.closeTo(60_000, -4) },
        { key: 'qarar:settings:1', value: 'quiet=true', left: -1 },
      ]);
      expect((await storage.list('')).map(([key]) => key)).not.toContain('qarar:language:1');
    });

    it('lists more keys than one step of a search finds', async () => {
      const storage = await open(server.url);
      const keys = Array.from({ length: 3000 }, (_, i) => `vote:${10_000 + i}`);
      await Promise.all(keys.map((key) => storage.set(key, key)));
      expect(await storage.list('vote:')).toEqual(keys.map((key) => [key, key]));
    });

    it('can add to a number that was set, and refuses to add to a text', async () => {
      const storage = await open(server.url);
      await storage.set('n', '41');
      expect(await storage.add('n', 1)).toBe(42);
      await storage.set('n', 'many');
      await expect(storage.add('n', 1)).rejects.toThrow(StorageError);
    });

    it('fails fast while the server is down, says so once, and works again when it is back', async () => {
      const own = await startRedisServer({ isDurable: true });
      onTestFinished(own.stop);
      const log = createLog();
      const storage = await open(own.url, log);
      await storage.set('language:1', 'en');
      await pause(1500);
      await own.kill();
      const since = Date.now();
      const attempts = ['get', 'list', 'delete'] as const;
      for (const results of [await Promise.allSettled(attempts.map((name) => storage[name]('a')))]) {
        for (const result of results) {
          expect(result).toMatchObject({ status: 'rejected', reason: expect.any(StorageError) });
        }
      }
      await expect(storage.add('n', 1)).rejects.toThrow(StorageError);
      await expect(storage.set('a', '1')).rejects.toThrow(/127\.0\.0\.1.*cannot be used: .+; see whether the server/);
      expect(Date.now() - since).toBeLessThan(8000);
      expect(log.lines).toHaveLength(1);
      await own.start();
      await expect.poll(() => storage.get('language:1').catch(() => 'down')).toBe('en');
      expect(log.lines).toEqual([expect.stringMatching(/^Redis is down/), 'Redis is back']);
    });

    it('fails fast if the server hangs', async () => {
      const own = await startRedisServer();
      onTestFinished(own.stop);
      const storage = await open(own.url);
      own.signal('SIGSTOP');
      const since = Date.now();
      await expect(storage.get('a')).rejects.toThrow(/cannot be used: .*timed out/);
      await expect(storage.add('a', 1)).rejects.toThrow(StorageError);
      expect(Date.now() - since).toBeLessThan(6000);
      own.signal('SIGCONT');
      await expect.poll(() => storage.get('b').catch(() => 'down')).toBeUndefined();
    });

    it('says what is wrong with the password, and shows neither it nor the user', async () => {
      const own = await startRedisServer({ args: ['--requirepass', 'a s3cret'] });
      onTestFinished(own.stop);
      const url = (user: string) => `redis://${user}@127.0.0.1:${own.port}`;
      for (const wrong of [url('amal:wr0ng'), url(':wr0ng'), own.url]) {
        const error = await openRedisStorage(wrong, createLog()).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(StorageError);
        expect(inspect(error, { depth: 9 })).toMatch(/correct the user and the password in STORAGE_URL/);
        expect(inspect(error, { depth: 9 })).not.toMatch(/amal|wr0ng/);
      }
      const storage = await open(url(':a%20s3cret'));
      await storage.set('n', 'many');
      const error = await storage.add('n', 1).catch((thrown: unknown) => thrown);
      expect(inspect(error, { depth: 9 })).not.toMatch(/s3cret/);
      await own.kill();
      const outage = await storage.get('n').catch((thrown: unknown) => thrown);
      expect(inspect(outage, { depth: 9 })).not.toMatch(/s3cret/);
    });

    it('refuses a server that cannot be written to', async () => {
      const own = await startRedisServer({ args: ['--maxmemory', '1'] });
      onTestFinished(own.stop);
      await expect(openRedisStorage(own.url, createLog())).rejects.toThrow(/memory is full: raise its maxmemory/);
    });
  });
});

describe('a server that is not there', () => {
  it('is reported at the start, with its address and the way out', async () => {
    const port = await findFreePort();
    const attempt = openRedisStorage(`redis://amal:s3cret@127.0.0.1:${port}/2`, createLog());
    await expect(attempt).rejects.toThrow(StorageError);
    await expect(attempt).rejects.toThrow(`the Redis server redis://127.0.0.1:${port}/2 cannot be used: `);
    await expect(attempt).rejects.toThrow(/ECONNREFUSED.*; see whether the server is running and STORAGE_URL is its/);
    await expect(attempt).rejects.not.toThrow(/s3cret|amal/);
  });
});
