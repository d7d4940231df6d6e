import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRedisConnection } from '../../../src/storage/redis-connection.ts';
import { BUCKET_SIZES, createFloodLimit, type FloodLimit } from '../../../src/telegram/transport/flood-limit.ts';
import { findRedisServer, startRedisServer } from '../../support/redis-server.ts';

const SIZES = { ...BUCKET_SIZES, person: { burst: 3, seconds: 300 } };

/** What happens to so many updates of a person who has sent none yet. */
async function take(limits: readonly FloodLimit[], count: number, person = 1) {
  const decisions: string[] = [];
  for (let i = 0; i < count; i++) decisions.push(String(await limits[i % limits.length]?.take('person', person)));
  return decisions.join(' ');
}

describe('a bucket', () => {
  it('allows a burst and a steady update, and tells the first one that is too much', async () => {
    const limit = createFloodLimit({ sizes: SIZES });
    expect(await take([limit], 7)).toBe('allow allow allow allow overflow drop drop');
    expect(await take([limit], 1, 2)).toBe('allow');
    expect(await limit.take('buttons', 1)).toBe('allow');
  });

  it('allows a steady update while the burst is used up, and a burst again after its time', async () => {
    const limit = createFloodLimit({ sizes: { ...SIZES, person: { burst: 1, seconds: 1 } }, burstSeconds: 3 });
    expect(await take([limit], 4)).toBe('allow allow overflow drop');
    await pause(1100);
    expect(await take([limit], 2)).toBe('allow drop');
    await pause(2000);
    expect(await take([limit], 4)).toBe('allow allow overflow drop');
  });
});

describe.skipIf(findRedisServer() === undefined)('the buckets that replicas share', () => {
  async function start() {
    const redis = await startRedisServer();
    onTestFinished(redis.stop);
    const open = async () => {
      const connection = await openRedisConnection(redis.url, { logger: pino({ level: 'silent' }) });
      onTestFinished(() => connection.disconnect());
      return createFloodLimit({ sizes: SIZES, redis: connection });
    };
    return { redis, limits: [await open(), await open()] };
  }

  it('allow as much as those of one, and only one of them tells the person', async () => {
    const { limits } = await start();
    expect(await take(limits, 7)).toBe('allow allow allow allow overflow drop drop');
  });

  it('expire within five minutes', async () => {
    const { redis, limits } = await start();
    await take(limits, 2);
    const kept = await redis.dump();
    expect(kept.map(({ key }) => key).sort()).toEqual(['qarar:flood:person:burst:1', 'qarar:flood:person:steady:1']);
    for (const { left } of kept) expect(left).toBeGreaterThan(0);
    for (const { left } of kept) expect(left).toBeLessThanOrEqual(300_000);
  });

  it('are those of each replica while Redis is down', async () => {
    const { redis, limits } = await start();
    await redis.kill();
    expect(await take(limits.slice(0, 1), 6)).toBe('allow allow allow allow overflow drop');
  });
});
