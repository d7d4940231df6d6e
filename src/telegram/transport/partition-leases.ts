/** Leases on the partitions of a queue: each partition is handled by one replica at a time, until that ends or dies. */

import { randomUUID } from 'node:crypto';
import { DelayedError, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** The parts that leases need. */
export interface LeaseParts {
  readonly producer: Redis;
  readonly worker: Redis;
  /** The first part of all keys in Redis. */
  readonly prefix: string;
  /** How many partitions there are. */
  readonly partitions: number;
  /** Starts to handle the updates of a partition. Returns a function that finishes what is being handled. */
  readonly consume: (partition: number) => () => Promise<void>;
  readonly logger: Logger;
}

/** The leases of this replica. */
export interface Leases {
  /** Finishes what is being handled, and gives all leases back. */
  stop(): Promise<void>;
}

/** How long a replica may be silent before its leases go to others, in milliseconds. */
const LOCK_DURATION = 6000;
const STALLED_INTERVAL = 2000;
/** How often the leases are shared out, in milliseconds. */
const SHARING_INTERVAL = 3000;
/** How long a replica that says nothing still gets a share, in seconds. */
const MAX_SILENCE = 8;
/** What the ids of leases begin with. */
const LEASE_ID = 'lease-';
/** How long a lease that was given back is left to other replicas, in milliseconds. */
const PAUSE = 500;

/**
 * Starts to acquire leases, and shares them with the other replicas: each gets as many. A lease is a job that runs for
 * as long as the replica holds it, so the queue itself gives the leases of a dead replica to the others.
 */
export async function startLeases(parts: LeaseParts): Promise<Leases> {
  const { producer, worker, prefix, partitions, consume, logger } = parts;
  const queue = new Queue<{ readonly partition: number }>('leases', { connection: producer, prefix });
  queue.on('error', () => {});
  const held = new Map<number, () => void>();
  const id = randomUUID();
  const replicasKey = `${prefix}:replicas`;
  let isStopping = false;

  /** Adds the leases that are not there: one whose return failed, because the server was away, is removed. */
  const addLeases = () =>
    queue.addBulk(
      Array.from({ length: partitions }, (_, partition) => ({
        name: 'lease',
        data: { partition },
        opts: { jobId: `${LEASE_ID}${partition}`, removeOnComplete: true, removeOnFail: true },
      })),
    );
  await addLeases();

  const leaser = new Worker<{ readonly partition: number }>(
    'leases',
    async (job, token, signal) => {
      const { partition } = job.data;
      const finish = consume(partition);
      let release = () => {};
      await new Promise<void>((resolve) => {
        release = resolve;
        held.set(partition, release);
        if (isStopping) release();
        signal?.addEventListener('abort', () => release());
      });
      await finish();
      if (held.get(partition) === release) held.delete(partition);
      await job.moveToDelayed(Date.now() + PAUSE, token);
      throw new DelayedError();
    },
    {
      connection: worker,
      prefix,
      concurrency: partitions,
      lockDuration: LOCK_DURATION,
      stalledInterval: STALLED_INTERVAL,
      maxStalledCount: Number.MAX_SAFE_INTEGER,
    },
  );
  // The server was away for too long: another replica may have the leases by now.
  leaser.on('lockRenewalFailed', (ids) => {
    for (const lease of ids) held.get(Number(lease.slice(LEASE_ID.length)))?.();
  });
  leaser.on('error', (error) => logger.debug({ err: error }, 'failed to renew a lease'));

  /** Counts the replicas that have said lately that they are there, with this one. The clock is that of the server. */
  async function countReplicas(): Promise<number> {
    const [seconds = 0] = await producer.time();
    await producer.zadd(replicasKey, seconds, id);
    await producer.zremrangebyscore(replicasKey, '-inf', seconds - MAX_SILENCE);
    return producer.zcard(replicasKey);
  }

  /** Takes only as many leases as there are for each replica, and gives back what is more. */
  async function share(): Promise<void> {
    await addLeases();
    const fair = Math.ceil(partitions / (await countReplicas()));
    // A worker with as many jobs as it may have looks for another one only when one of them ends.
    const kept = fair > leaser.concurrency ? Math.min(fair, held.size - 1) : fair;
    leaser.concurrency = fair;
    for (const release of [...held.values()].slice(Math.max(0, kept))) release();
  }
  const sharing = setInterval(() => {
    share().catch((error: unknown) => logger.debug({ err: error }, 'failed to share the leases'));
  }, SHARING_INTERVAL);

  return {
    async stop() {
      clearInterval(sharing);
      isStopping = true;
      for (const release of held.values()) release();
      await leaser.close();
      // If this fails, the others notice the silence.
      await producer.zrem(replicasKey, id).catch(() => {});
      await queue.close();
    },
  };
}
