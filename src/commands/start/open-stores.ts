/** Opens the storage that the configuration names, and the queue of updates that belongs to it. */
import type { TelegramConfig } from '../../config.ts';
import { mirrorKeys } from '../../storage/mirror-keys.ts';
import { openRedisConnection } from '../../storage/redis-connection.ts';
import { openRedisStorage } from '../../storage/redis-storage.ts';
import { createSharedState, type SharedState } from '../../storage/shared-state.ts';
import { openSqliteStorage } from '../../storage/sqlite-storage.ts';
import type { KeyValueStorage } from '../../storage/storage.ts';
import { SETTINGS_PREFIX } from '../../telegram/chat-settings.ts';
import type { BotParts } from '../../telegram/create-composers.ts';
import { createFloodLimit, type FloodLimit } from '../../telegram/transport/flood-limit.ts';
import { createRedisQueue } from '../../telegram/transport/redis-queue.ts';
import { createReplicaLimit } from '../../telegram/transport/replica-limit.ts';
import { createStoredQueue } from '../../telegram/transport/stored-queue.ts';
import type { UpdateHandler, UpdateQueue } from '../../telegram/transport/update-queue.ts';

/** What depends on the kind of the storage. */
export interface Stores {
  readonly storage: KeyValueStorage;
  /** What replicas remember together; undefined if there is only one. */
  readonly shared?: SharedState;
  /** Creates the queue of updates, and starts to handle what waits in it. */
  startQueue(handle: UpdateHandler): Promise<UpdateQueue>;
  /** Waits until the replicas together may send one more message; undefined if there is only one. */
  readonly waitForReplicas?: () => Promise<void>;
  readonly floodLimit: FloodLimit;
  close(): Promise<void>;
}

type QueueParts = Pick<BotParts, 'logger' | 'metrics' | 'now'>;

/** Whether Redis is down is logged for one of the connections; the others only repeat it. */
const SILENT = { error: () => {}, info: () => {} };

async function openFile(path: string, parts: QueueParts): Promise<Stores> {
  const storage = await openSqliteStorage(path);
  return {
    storage: await mirrorKeys(storage, SETTINGS_PREFIX),
    floodLimit: createFloodLimit(),
    async startQueue(handle) {
      const queue = createStoredQueue({ store: storage.updates, handle, ...parts });
      await queue.resume();
      return queue;
    },
    close: storage.close,
  };
}

async function openRedis(url: string, messagesPerSecond: number, parts: QueueParts): Promise<Stores> {
  const storage = await openRedisStorage(url, parts);
  const producer = await openRedisConnection(url, { logger: SILENT });
  const worker = await openRedisConnection(url, { logger: SILENT, isForWorker: true });
  return {
    storage,
    shared: createSharedState(storage, parts.logger),
    waitForReplicas: createReplicaLimit(producer, messagesPerSecond),
    floodLimit: createFloodLimit({ redis: producer }),
    async startQueue(handle) {
      const queue = createRedisQueue({ producer, worker, handle, ...parts });
      await queue.start();
      return queue;
    },
    async close() {
      await storage.close();
      for (const connection of [producer, worker]) connection.disconnect();
    },
  };
}

/**
 * Opens the storage.
 *
 * @throws {StorageError} if it cannot be used
 */
export async function openStores(
  { storage, messagesPerSecond }: Pick<TelegramConfig, 'storage' | 'messagesPerSecond'>,
  parts: QueueParts,
): Promise<Stores> {
  return storage.kind === 'redis' ? openRedis(storage.url, messagesPerSecond, parts) : openFile(storage.path, parts);
}
