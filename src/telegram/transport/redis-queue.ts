/** A queue of updates in Redis, which any number of replicas share. */

import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Queue, WaitingError, Worker } from 'bullmq';
import type { Update } from 'grammy/types';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Metrics } from '../../metrics.ts';
import { StorageError } from '../../storage/storage.ts';
import { type Leases, startLeases } from './partition-leases.ts';
import { createTurns, FINISH_TIMEOUT, type UpdateHandler, type UpdateQueue } from './update-queue.ts';

/** The parts that a queue is built from. */
export interface RedisQueueParts {
  /** For adding updates: its calls fail fast. */
  readonly producer: Redis;
  /** For handling updates: its calls wait for the server. */
  readonly worker: Redis;
  readonly handle: UpdateHandler;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** The current time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** A queue of updates in Redis. */
export interface RedisQueue extends UpdateQueue {
  /** Starts to handle updates. */
  start(): Promise<void>;
}

/** What is stored of an update until it is handled; nothing after that. */
type UpdateJob = { readonly update?: Update };

/** The first part of all keys in Redis. */
const PREFIX = 'qarar:queue';
/** How many queues the chats are spread over. All updates of a chat are in one of them, in order. */
const PARTITIONS = 16;
/** How many updates of one partition are handled at a time. */
const CONCURRENCY = 500;
/** How long a replica may be silent before another one takes over what it was handling, in milliseconds. */
const TAKEOVER = { lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 20 };
/** How long it takes at most until all of that waits again, and how often to look, in milliseconds. */
const TAKEOVER_TIMEOUT = TAKEOVER.lockDuration + 2 * TAKEOVER.stalledInterval;
const TAKEOVER_CHECK = 200;
/** How long giving back the leases may take after the handlers, in milliseconds. */
const STOP_MARGIN = 2000;
/** How long the ids of handled updates are remembered, in seconds, and how many of a partition. */
const REMEMBERED = { age: 24 * 60 * 60, count: 10_000 };
const RETRIES = { attempts: 100, backoff: { type: 'exponential', delay: 500, jitter: 0.5 } } as const;

/** Returns the id of the chat of an update, or of the person where it has no chat. */
function ownerOf(update: Update): number {
  for (const content of Object.values(update) as unknown[]) {
    const { chat, message, from } = (typeof content === 'object' && content ? content : {}) as {
      chat?: { id: number };
      message?: { chat: { id: number } };
      from?: { id: number };
    };
    const id = chat?.id ?? message?.chat?.id ?? from?.id;
    if (id !== undefined) return id;
  }
  return 0;
}

function toJob(update: Update) {
  const opts = { jobId: `update-${update.update_id}`, removeOnComplete: REMEMBERED, removeOnFail: REMEMBERED };
  return { name: 'update', data: { update }, opts: { ...opts, ...RETRIES } };
}

/** Returns the number of the partition that an update belongs to. */
export function partitionOf(update: Update): number {
  return Math.abs(ownerOf(update)) % PARTITIONS;
}

/**
 * Creates a queue. An update is in Redis once it is taken; its job has the id `update-<update_id>`, by which an update
 * that comes again is known. Each partition is handled by one replica at a time, which has a lease on it, so that the
 * updates of a chat stay in order, and an answer that has to wait blocks no other chat. What a replica was handling
 * when it was killed is taken over by another one.
 */
export function createRedisQueue({ producer, worker, handle, logger, metrics, now }: RedisQueueParts): RedisQueue {
  const nameOf = (partition: number) => `updates-${partition}`;
  const queues = Array.from(
    { length: PARTITIONS },
    (_, partition) => new Queue<UpdateJob>(nameOf(partition), { connection: producer, prefix: PREFIX }),
  );
  for (const queue of queues) queue.on('error', () => {});
  let leases: Leases | undefined;
  // A round trip: by then, Redis has replied to the calls with which the handler before began.
  const takeTurn = createTurns(() => producer.ping());

  /** Waits until what another replica was handling waits again, and puts what waits in order. */
  async function restoreOrder(queue: Queue<UpdateJob>): Promise<void> {
    const deadline = now() + TAKEOVER_TIMEOUT;
    while ((await queue.getActiveCount()) > 0 && now() < deadline) await pause(TAKEOVER_CHECK);
    // By the time of receipt; the next one is the last one in the list.
    const waiting = queue.toKey('wait');
    await producer.sort(waiting, 'BY', `${queue.toKey('*')}->timestamp`, 'DESC', 'STORE', waiting);
  }

  function consume(partition: number): () => Promise<void> {
    const handingBack = new AbortController();
    const { signal } = handingBack;
    const handedBack = once(signal, 'abort').then(() => 'handed back' as const);
    const consumer = new Worker<UpdateJob>(
      nameOf(partition),
      async (job, token) => {
        const { update } = job.data;
        if (!update) return;
        const begin = async () => {
          await takeTurn();
          signal.throwIfAborted();
          await handle(update, { receivedAt: job.timestamp, signal });
          return 'handled' as const;
        };
        const handled = begin();
        if ((await Promise.race([handled, handedBack])) === 'handed back') {
          handled.catch(() => {});
          await job.moveToWait(token);
          throw new WaitingError();
        }
        metrics.answerSeconds.observe((now() - job.timestamp) / 1000);
        // What people wrote is not kept. The id is, so that the update is known if it comes again.
        await job.updateData({});
      },
      { connection: worker, prefix: PREFIX, concurrency: CONCURRENCY, autorun: false, ...TAKEOVER },
    );
    consumer.on('error', (error) => logger.debug({ err: error }, 'failed to fetch updates from Redis'));
    consumer.on('failed', (job, error) => logger.warn({ err: error, job: job?.id }, 'failed to handle an update'));
    const report = (error: unknown) => logger.debug({ err: error }, 'failed to restore the order of updates');
    void consumer
      .startStalledCheckTimer()
      .then(() => restoreOrder(queues[partition] as Queue<UpdateJob>))
      .catch(report)
      .then(() => consumer.run())
      .catch(report);
    return async () => {
      const timer = setTimeout(() => handingBack.abort(), FINISH_TIMEOUT);
      // A partition whose consumer cannot end, because Redis was away, must not stay without one.
      await Promise.race([consumer.close(), pause(FINISH_TIMEOUT + STOP_MARGIN)]);
      clearTimeout(timer);
      consumer.close(true).catch(report);
    };
  }

  return {
    async start() {
      leases = await startLeases({ producer, worker, prefix: PREFIX, partitions: PARTITIONS, consume, logger });
    },

    async take(updates) {
      const jobs = queues.map((_, partition) => updates.filter((each) => partitionOf(each) === partition).map(toJob));
      try {
        await Promise.all(jobs.map((some, partition) => some.length > 0 && queues[partition]?.addBulk(some)));
      } catch (error) {
        throw new StorageError('the updates cannot be written to Redis', { cause: error });
      }
    },

    async stop() {
      const stopping = Promise.resolve(leases?.stop()).then(() => Promise.all(queues.map((queue) => queue.close())));
      // Without the server, a worker waits for it forever. What it was handling is taken over.
      await Promise.race([stopping, pause(FINISH_TIMEOUT + STOP_MARGIN)]);
      stopping.catch(() => {});
    },
  };
}
