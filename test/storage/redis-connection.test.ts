/** Tests connections to a real Redis server; test/storage/redis-storage.test.ts tests what the storage adds. */

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openRedisConnection, toRedisError } from '../../src/storage/redis-connection.ts';
import { findRedisServer, type RedisServer, startRedisServer } from '../support/redis-server.ts';

const URL_WITH_SECRETS = 'redis://amal:s3cr%20et@example.org:6380/2';

it('an error names the server and the way out, without the user and the password in any form', () => {
  const { message } = toRedisError(URL_WITH_SECRETS, new Error("unknown command 'HELLO', with 'amal' 's3cr et'"));
  expect(message).toBe(
    "the Redis server redis://example.org:6380/2 cannot be used: unknown command 'HELLO', with '…' '…'; " +
      'see whether the server is running and STORAGE_URL is its address',
  );
});

describe.skipIf(findRedisServer() === undefined)('a connection to a real Redis server', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedisServer();
  });
  afterAll(() => server.stop());

  async function open(isForWorker: boolean) {
    const logger = { error: () => {}, info: () => {} };
    const redis = await openRedisConnection(server.url, { logger, isForWorker });
    onTestFinished(() => redis.disconnect());
    return redis;
  }

  it('of a worker waits for the server, however long that takes; any other fails fast', async () => {
    const [worker, other] = [await open(true), await open(false)];
    await server.kill();
    const waiting = worker.set('a', '1');
    await expect(other.set('a', '2')).rejects.toThrow();
    await pause(1500);
    await server.start();
    expect(await waiting).toBe('OK');
    expect(await worker.get('a')).toBe('1');
  });

  it('fails the call that is under way when the connection breaks, and does not send it again', async () => {
    const redis = await open(false);
    server.signal('SIGSTOP');
    const underWay = redis.incr('n');
    await pause(100);
    await server.kill();
    await server.start();
    await expect(underWay).rejects.toThrow();
    await expect.poll(() => redis.get('n').catch(() => 'down')).toBeNull();
  });
});
