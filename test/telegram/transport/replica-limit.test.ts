import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRedisConnection } from '../../../src/storage/redis-connection.ts';
import { createReplicaLimit } from '../../../src/telegram/transport/replica-limit.ts';
import { findRedisServer, startRedisServer } from '../../support/redis-server.ts';

describe.skipIf(findRedisServer() === undefined)('the limit that replicas share', () => {
  async function start() {
    const redis = await startRedisServer();
    onTestFinished(redis.stop);
    const connect = async () => {
      const connection = await openRedisConnection(redis.url, { logger: pino({ level: 'silent' }) });
      onTestFinished(() => connection.disconnect());
      return connection;
    };
    return { redis, limits: [createReplicaLimit(await connect(), 5), createReplicaLimit(await connect(), 5)] as const };
  }

  it('lets them send as many messages together as one alone', async () => {
    const { limits } = await start();
    const since = Date.now();
    await Promise.all(Array.from({ length: 15 }, (_, i) => limits[i % 2 === 0 ? 0 : 1]()));
    expect(Date.now() - since).toBeGreaterThanOrEqual(1900);
    expect(Date.now() - since).toBeLessThan(6000);
  });

  it('lets everything out while Redis is down', async () => {
    const { redis, limits } = await start();
    await redis.kill();
    await limits[0]();
  });
});
