import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/metrics.ts';
import { createMemoryUpdates } from '../../../src/storage/memory-updates.ts';
import { StorageError } from '../../../src/storage/storage.ts';
import type { UpdateStore } from '../../../src/storage/update-store.ts';
import { createStoredQueue } from '../../../src/telegram/transport/stored-queue.ts';
import type { Receipt } from '../../../src/telegram/transport/update-queue.ts';

const updateOf = (id: number): Update => ({ update_id: id });

/** A queue whose handler waits until an update is released. */
function createWaitingQueue(store: UpdateStore = createMemoryUpdates()) {
  const started: number[] = [];
  const receipts: Receipt[] = [];
  const releases = new Map<number, { finish: () => void; fail: () => void }>();
  const queue = createStoredQueue({
    store,
    handle: ({ update_id: id }, receipt) => {
      started.push(id);
      receipts.push(receipt);
      return new Promise<void>((finish, reject) => {
        releases.set(id, { finish, fail: () => reject(new Error('handed back')) });
      });
    },
    logger: pino({ level: 'silent' }),
    metrics: createMetrics(),
    now: Date.now,
  });
  const finish = (...ids: number[]) => {
    for (const id of ids) releases.get(id)?.finish();
  };
  return { queue, store, started, receipts, finish, fail: (id: number) => releases.get(id)?.fail() };
}

const FOREVER = 1_000_000;
const SHORT = 200;

describe('taking updates', () => {
  it('lasts until each is handled', async () => {
    const { queue, finish, store, started } = createWaitingQueue();
    let isTaken = false;
    const taking = queue.take([updateOf(1), updateOf(2)], FOREVER).then(() => {
      isTaken = true;
    });
    await expect.poll(() => started).toEqual([1, 2]);
    finish(1);
    await new Promise(setImmediate);
    expect(isTaken).toBe(false);
    finish(2);
    await taking;
    expect(await store.listWaiting()).toEqual([]);
  });

  it('lets the answer to the first go out before the next begins', async () => {
    const steps: string[] = [];
    const queue = createStoredQueue({
      store: createMemoryUpdates(),
      handle: async ({ update_id: id }) => {
        steps.push(`${id} begins`);
        await Promise.resolve();
        steps.push(`${id} ends`);
      },
      logger: pino({ level: 'silent' }),
      metrics: createMetrics(),
      now: Date.now,
    });
    await queue.take([updateOf(1), updateOf(2)], FOREVER);
    expect(steps).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
  });

  it('ends after some time, when those that wait are in the storage', async () => {
    const { queue, finish, store, started } = createWaitingQueue();
    const taking = queue.take([updateOf(1), updateOf(2)], SHORT);
    await expect.poll(() => started).toEqual([1, 2]);
    finish(1);
    await taking;
    expect((await store.listWaiting()).map(({ id }) => id)).toEqual([2]);
    finish(2);
    await queue.idle();
    expect(await store.listWaiting()).toEqual([]);
  });

  it('handles an update once that comes again, while it is handled and after that', async () => {
    const { queue, finish, started } = createWaitingQueue();
    const taking = [queue.take([updateOf(1)], FOREVER), queue.take([updateOf(1), updateOf(1)], FOREVER)];
    await expect.poll(() => started).toEqual([1]);
    finish(1);
    await Promise.all(taking);
    await queue.idle();
    await queue.take([updateOf(1)], FOREVER);
    expect(started).toEqual([1]);
  });

  it('lasts until they are handled if they cannot be stored', async () => {
    const keep = async () => {
      throw new StorageError('the disk is full');
    };
    const { queue, finish, started } = createWaitingQueue({ ...createMemoryUpdates(), keep });
    const taking = queue.take([updateOf(1)], SHORT);
    await expect.poll(() => started).toEqual([1]);
    setTimeout(() => finish(1), 3 * SHORT);
    const since = Date.now();
    await taking;
    expect(Date.now() - since).toBeGreaterThanOrEqual(2 * SHORT);
  });

  it('fails if the storage cannot tell which were handled, so that Telegram keeps them', async () => {
    const findHandled = async () => {
      throw new StorageError('the file is locked');
    };
    const { queue, started } = createWaitingQueue({ ...createMemoryUpdates(), findHandled });
    await expect(queue.take([updateOf(1)], FOREVER)).rejects.toThrow(StorageError);
    expect(started).toEqual([]);
  });
});

describe('after a stop', () => {
  it('an update that was handed back is handled by the next process, with the time of its receipt', async () => {
    const before = createWaitingQueue();
    await before.queue.take([updateOf(1), updateOf(2)], SHORT);
    before.finish(1);
    before.fail(2);
    await before.queue.stop();
    expect(before.receipts[0]?.signal.aborted).toBe(true);

    const after = createWaitingQueue(before.store);
    await after.queue.resume();
    await expect.poll(() => after.started).toEqual([2]);
    expect(after.receipts[0]?.receivedAt).toBe(before.receipts[1]?.receivedAt);
  });

  it('what is being handled may finish', async () => {
    const { queue, finish, store } = createWaitingQueue();
    await queue.take([updateOf(1)], SHORT);
    setTimeout(() => finish(1), SHORT);
    await queue.stop();
    expect(await store.findHandled([1])).toEqual([1]);
    expect(await store.listWaiting()).toEqual([]);
  });
});
