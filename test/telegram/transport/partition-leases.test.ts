import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openRedisConnection } from '../../../src/storage/redis-connection.ts';
import { startLeases } from '../../../src/telegram/transport/partition-leases.ts';
import { findRedisServer, type RedisServer, startRedisServer } from '../../support/redis-server.ts';

const PARTITIONS = 8;
const ALL = Array.from({ length: PARTITIONS }, (_, partition) => partition);
/** How long leases may take to move, in milliseconds: a few rounds of sharing on a busy machine. */
const MOVING = { timeout: 30_000 };

describe.skipIf(findRedisServer() === undefined)('the leases on partitions', { timeout: 90_000 }, () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedisServer();
  });
  afterAll(() => redis.stop());
  beforeEach(() => redis.flush());

  /** Notes when two replicas held a partition at the same time. */
  function createWatch() {
    const holders = new Map<number, object>();
    const shared: number[] = [];
    return {
      shared,
      enter(partition: number, replica: object) {
        if (holders.has(partition)) shared.push(partition);
        holders.set(partition, replica);
      },
      leave(partition: number, replica: object) {
        if (holders.get(partition) === replica) holders.delete(partition);
      },
    };
  }

  /** Starts a replica that notes which partitions it holds; each takes some time to finish. */
  async function startReplica(watch = createWatch(), finishing = 50) {
    const logger = pino({ level: 'silent' });
    const producer = await openRedisConnection(redis.url, { logger });
    const worker = await openRedisConnection(redis.url, { logger, isForWorker: true });
    const held = new Set<number>();
    const taken: number[] = [];
    const consume = (partition: number) => {
      held.add(partition);
      taken.push(partition);
      watch.enter(partition, held);
      return async () => {
        await new Promise((resolve) => setTimeout(resolve, finishing));
        watch.leave(partition, held);
        held.delete(partition);
      };
    };
    const leases = await startLeases({
      producer,
      worker,
      prefix: 'test:queue',
      partitions: PARTITIONS,
      consume,
      logger,
    });
    const disconnect = () => {
      producer.disconnect();
      worker.disconnect();
    };
    onTestFinished(async () => {
      if (worker.status === 'ready') await leases.stop();
      disconnect();
    });
    return { held, taken, producer, stop: leases.stop, disconnect };
  }

  const sorted = (...sets: ReadonlySet<number>[]) => sets.flatMap((set) => [...set]).sort((a, b) => a - b);

  it('are all held by a replica that is alone', async () => {
    const { held } = await startReplica();
    await expect.poll(() => sorted(held), MOVING).toEqual(ALL);
  });

  it('are shared evenly by two replicas, and never held by both', async () => {
    const watch = createWatch();
    const one = await startReplica(watch);
    await expect.poll(() => one.held.size, MOVING).toBe(PARTITIONS);
    const two = await startReplica(watch);
    await expect.poll(() => [one.held.size, two.held.size], MOVING).toEqual([PARTITIONS / 2, PARTITIONS / 2]);
    expect(sorted(one.held, two.held)).toEqual(ALL);
    expect(watch.shared).toEqual([]);
  });

  it('go to the other replica when one stops, after it has finished what it handles', async () => {
    const watch = createWatch();
    const [one, two] = [await startReplica(watch, 500), await startReplica(watch, 500)];
    await expect.poll(() => [one.held.size, two.held.size], MOVING).toEqual([PARTITIONS / 2, PARTITIONS / 2]);
    await one.stop();
    expect(one.held.size).toBe(0);
    await expect.poll(() => sorted(two.held), MOVING).toEqual(ALL);
    expect(watch.shared).toEqual([]);
  });

  it('go to the other replica when one dies', async () => {
    const [one, two] = [await startReplica(), await startReplica()];
    await expect.poll(() => [one.held.size, two.held.size], MOVING).toEqual([PARTITIONS / 2, PARTITIONS / 2]);
    one.disconnect();
    await expect.poll(() => sorted(two.held), MOVING).toEqual(ALL);
  });

  it('of a replica that hangs are taken, although it is still connected', async () => {
    const { held, producer } = await startReplica();
    const [seconds = 0] = await producer.time();
    await producer.zadd('test:queue:replicas', seconds, 'another replica');
    await expect.poll(() => held.size, MOVING).toBe(PARTITIONS / 2);
    await expect.poll(() => sorted(held), MOVING).toEqual(ALL);
  });

  it('are let go if they were lost, as in a long outage of the server, and taken again', async () => {
    const watch = createWatch();
    const { held, taken, producer } = await startReplica(watch);
    await expect.poll(() => sorted(held), MOVING).toEqual(ALL);
    await producer.del('test:queue:leases:lease-3:lock');
    await expect.poll(() => taken.filter((partition) => partition === 3).length, MOVING).toBe(2);
    await expect.poll(() => sorted(held), MOVING).toEqual(ALL);
    expect(watch.shared).toEqual([]);
  });

  it('are given back by a replica that stops while it starts', async () => {
    const one = await startReplica();
    await one.stop();
    expect(one.held.size).toBe(0);
    const two = await startReplica();
    await expect.poll(() => sorted(two.held), MOVING).toEqual(ALL);
  });
});
