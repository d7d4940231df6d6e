/** A queue of updates for one process: they are handled at once, and those that have to wait are kept in storage. */

import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { Metrics } from '../../metrics.ts';
import type { UpdateStore, WaitingUpdate } from '../../storage/update-store.ts';
import { createTurns, FINISH_TIMEOUT, type UpdateHandler, type UpdateQueue } from './update-queue.ts';

/** The parts that a queue is built from. */
export interface StoredQueueParts {
  readonly store: UpdateStore;
  readonly handle: UpdateHandler;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** The current time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** A queue of updates in one process. */
export interface StoredQueue extends UpdateQueue {
  /** Handles the updates that were kept, but not handled, before the process started. */
  resume(): Promise<void>;
  /** Resolves when no update is being handled. */
  idle(): Promise<void>;
}

/** The most updates that are handled at a time: more cannot be answered while the answers are useful. */
const MAX_RUNNING = 10_000;

/**
 * Creates a queue. An update that comes again while it is being handled, or after that, is not handled again. The ids
 * of handled updates are written together, as many as there are when the last write is done.
 */
export function createStoredQueue({ store, handle, logger, metrics, now }: StoredQueueParts): StoredQueue {
  const running = new Map<number, { readonly update: Update; readonly receivedAt: number; done: Promise<void> }>();
  let handled: number[] = [];
  let writing: Promise<void> | undefined;
  const stopping = new AbortController();
  const takeTurn = createTurns(() => nextTurn());

  async function writeHandled(): Promise<void> {
    while (handled.length > 0) {
      const ids = handled;
      handled = [];
      try {
        await store.finish(ids);
      } catch (error) {
        logger.error({ err: error }, 'failed to note which updates were handled; after a restart they come again');
      }
    }
    writing = undefined;
  }

  async function run(update: Update, receivedAt: number): Promise<void> {
    await takeTurn();
    const isHandled = await handle(update, { receivedAt, signal: stopping.signal }).then(
      () => true,
      () => false,
    );
    if (isHandled) {
      metrics.answerSeconds.observe((now() - receivedAt) / 1000);
      handled.push(update.update_id);
      writing ??= writeHandled();
    }
    running.delete(update.update_id);
  }

  function start(update: Update, receivedAt: number): void {
    const entry = { update, receivedAt, done: Promise.resolve() };
    running.set(update.update_id, entry);
    entry.done = run(update, receivedAt);
  }

  /** Keeps those of some updates that are still being handled. */
  async function keep(ids: readonly number[]): Promise<void> {
    const waiting = ids.flatMap((id): WaitingUpdate[] => {
      const entry = running.get(id);
      return entry ? [{ id, receivedAt: entry.receivedAt, body: JSON.stringify(entry.update) }] : [];
    });
    if (waiting.length > 0) await store.keep(waiting);
  }

  const doneOf = (ids: readonly number[]) => Promise.all(ids.map((id) => running.get(id)?.done));
  const idle = async () => {
    while (running.size > 0) await doneOf([...running.keys()]);
    await writing;
  };

  return {
    idle,

    async resume() {
      const waiting = await store.listWaiting();
      for (const { body, receivedAt } of waiting) start(JSON.parse(body), receivedAt);
      if (waiting.length > 0) logger.info({ updates: waiting.length }, 'handling the updates that were waiting');
    },

    async take(updates, patience) {
      while (running.size >= MAX_RUNNING) await Promise.race([...running.values()].map(({ done }) => done));
      const ids = updates.map(({ update_id: id }) => id);
      const known = new Set(await store.findHandled(ids));
      for (const update of updates) {
        const isKnown = known.has(update.update_id) || running.has(update.update_id);
        if (isKnown) metrics.droppedUpdates.inc({ reason: 'duplicate' });
        else start(update, now());
      }
      await takeTurn();
      const timer = new AbortController();
      const late = pause(patience, undefined, { signal: timer.signal }).catch(() => {});
      await Promise.race([doneOf(ids), late]);
      timer.abort();
      try {
        await keep(ids);
      } catch (error) {
        logger.error({ err: error }, 'failed to keep updates; the next ones wait until these are handled');
        await doneOf(ids);
      }
    },

    async stop() {
      const timer = new AbortController();
      await Promise.race([idle(), pause(FINISH_TIMEOUT, undefined, { signal: timer.signal }).catch(() => {})]);
      timer.abort();
      stopping.abort();
      await writing;
    },
  };
}
