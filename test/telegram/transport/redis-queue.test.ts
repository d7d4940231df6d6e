import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createMetrics } from '../../../src/metrics.ts';
import { openRedisConnection } from '../../../src/storage/redis-connection.ts';
import { StorageError } from '../../../src/storage/storage.ts';
import { createRedisQueue, partitionOf } from '../../../src/telegram/transport/redis-queue.ts';
import type { UpdateHandler } from '../../../src/telegram/transport/update-queue.ts';
import { findRedisServer, type RedisServer, startRedisServer } from '../../support/redis-server.ts';

const messageIn = (chat: number, id: number, text = `message ${id}`) =>
  ({ update_id: id, message: { message_id: id, date: 0, chat: { id: chat, type: 'private' }, text } }) as Update;

describe('the partition of an update', () => {
  const chat = { id: -42, type: 'group', title: 'x' };
  const from = { id: 5, is_bot: false, first_name: 'x' };

  it('is the same for everything in a chat', () => {
    const updates = [
      { update_id: 1, message: { chat, from } },
      { update_id: 2, edited_message: { chat, from } },
      { update_id: 3, callback_query: { id: '1', from, message: { chat } } },
      { update_id: 4, my_chat_member: { chat, from } },
    ] as unknown as Update[];
    expect(new Set(updates.map(partitionOf)).size).toBe(1);
  });

  it('is that of the person if there is no chat', () => {
    const query = { update_id: 1, inline_query: { id: '1', from, query: '', offset: '' } } as Update;
    expect(partitionOf(query)).toBe(partitionOf(messageIn(5, 2)));
    expect(partitionOf({ update_id: 3 })).toBe(0);
  });
});

describe.skipIf(findRedisServer() === undefined)('a queue on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedisServer({ isDurable: true });
  });
  afterAll(() => redis.stop());
  beforeEach(() => redis.flush());

  async function openQueue(handle: UpdateHandler) {
    const logger = pino({ level: 'silent' });
    const producer = await openRedisConnection(redis.url, { logger });
    const worker = await openRedisConnection(redis.url, { logger, isForWorker: true });
    const queue = createRedisQueue({ producer, worker, handle, logger, metrics: createMetrics(), now: Date.now });
    await queue.start();
    onTestFinished(async () => {
      await queue.stop().catch(() => {});
      producer.disconnect();
      worker.disconnect();
    });
    return queue;
  }

  it('handles each update once, also one that comes again later', async () => {
    const handled: number[] = [];
    const queue = await openQueue(async ({ update_id: id }) => void handled.push(id));
    await queue.take([messageIn(7, 1), messageIn(8, 2), messageIn(7, 1)], 0);
    await expect.poll(() => handled.length).toBe(2);
    await queue.take([messageIn(7, 1), messageIn(9, 3)], 0);
    await expect.poll(() => handled.sort()).toEqual([1, 2, 3]);
  });

  it('lets each of many handlers hear from Redis while the others work', async () => {
    const logger = pino({ level: 'silent' });
    const client = await openRedisConnection(redis.url, { logger });
    onTestFinished(() => client.disconnect());
    const waits: number[] = [];
    const queue = await openQueue(async () => {
      const since = performance.now();
      await client.get('anything');
      waits.push(performance.now() - since);
      for (const end = performance.now() + 5; performance.now() < end; );
    });
    await queue.take(
      Array.from({ length: 200 }, (_, i) => messageIn(i, i)),
      0,
    );
    await expect.poll(() => waits.length).toBe(200);
    expect(waits.sort((a, b) => a - b)[100]).toBeLessThan(200);
  });

  it('keeps nothing of an update once it is handled but its id', async () => {
    let count = 0;
    const queue = await openQueue(async () => void count++);
    await queue.take([messageIn(7, 1, 'a private matter')], 0);
    await expect.poll(() => count).toBe(1);
    await queue.stop();
    const { Redis } = await import('ioredis');
    const client = new Redis(redis.url);
    const keys = await client.keys('*');
    const job = await client.hgetall(keys.find((key) => /:update-0*1$/.test(key)) ?? '');
    client.disconnect();
    expect(job.finishedOn).toBeDefined();
    expect(JSON.stringify(job)).not.toContain('a private matter');
  });

  it('shares the chats among replicas, and keeps the updates of each chat in order', { timeout: 60_000 }, async () => {
    const order = new Map<number, number[]>();
    const handledBy = [0, 0];
    const handlerOf =
      (replica: 0 | 1): UpdateHandler =>
      async ({ update_id: id, message }) => {
        const chat = message?.chat.id ?? 0;
        order.set(chat, [...(order.get(chat) ?? []), id]);
        handledBy[replica] = (handledBy[replica] ?? 0) + 1;
      };
    const one = await openQueue(handlerOf(0));
    const two = await openQueue(handlerOf(1));
    await new Promise((resolve) => setTimeout(resolve, 8000));
    for (let id = 1; id <= 320; id += 2)
      await Promise.all([one.take([messageIn(id % 32, id)], 0), two.take([messageIn((id + 1) % 32, id + 1)], 0)]);
    await expect.poll(() => (handledBy[0] ?? 0) + (handledBy[1] ?? 0), { timeout: 30_000 }).toBe(320);
    for (const ids of order.values()) expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(Math.min(...handledBy)).toBeGreaterThan(0);
  });

  it('hands over what it cannot finish, in order', { timeout: 60_000 }, async () => {
    const one = await openQueue(() => new Promise(() => {}));
    await one.take(
      [19, 20, 21].map((id) => messageIn(7, id)),
      0,
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await one.stop();
    const order: number[] = [];
    const two = await openQueue(async ({ update_id: id }) => void order.push(id));
    await two.take([messageIn(7, 22)], 0);
    await expect.poll(() => order, { timeout: 30_000 }).toEqual([19, 20, 21, 22]);
  });

  it('tries an update again that was not handled', { timeout: 30_000 }, async () => {
    let attempts = 0;
    const queue = await openQueue(async () => {
      attempts += 1;
      if (attempts < 3) throw new StorageError('the state cannot be fetched');
    });
    await queue.take([messageIn(7, 1)], 0);
    await expect.poll(() => attempts, { timeout: 20_000 }).toBe(3);
  });

  it('refuses updates while the server is down, and goes on when it is back', { timeout: 60_000 }, async () => {
    const handled: number[] = [];
    const queue = await openQueue(async ({ update_id: id }) => void handled.push(id));
    await redis.kill();
    await expect(queue.take([messageIn(7, 1)], 0)).rejects.toThrow(StorageError);
    await redis.start();
    await expect
      .poll(
        () =>
          queue.take([messageIn(7, 1)], 0).then(
            () => 'taken',
            () => 'refused',
          ),
        { timeout: 20_000 },
      )
      .toBe('taken');
    await expect.poll(() => handled, { timeout: 30_000 }).toEqual([1]);
  });
});
