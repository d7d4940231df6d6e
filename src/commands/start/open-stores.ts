/** Opens the storage that the configuration names, and the queue of updates that belongs to it. */
import type { TelegramConfig } from '../../config.ts';
import { mirrorKeys } from '../../storage/mirror-keys.ts';
import { openSqliteStorage } from '../../storage/sqlite-storage.ts';
import type { KeyValueStorage } from '../../storage/storage.ts';
import { SETTINGS_PREFIX } from '../../telegram/chat-settings.ts';
import type { BotParts } from '../../telegram/create-composers.ts';
import { createStoredQueue } from '../../telegram/transport/stored-queue.ts';
import type { UpdateHandler, UpdateQueue } from '../../telegram/transport/update-queue.ts';

/** What depends on the kind of the storage. */
export interface Stores {
  readonly storage: KeyValueStorage;
  /** Creates the queue of updates, and starts to handle what waits in it. */
  startQueue(handle: UpdateHandler): Promise<UpdateQueue>;
  /** Waits until the replicas together may send one more message; undefined if there is only one. */
  readonly waitForReplicas?: () => Promise<void>;
  close(): Promise<void>;
}

type QueueParts = Pick<BotParts, 'logger' | 'metrics' | 'now'>;

async function openFile(path: string, parts: QueueParts): Promise<Stores> {
  const storage = await openSqliteStorage(path);
  return {
    storage: await mirrorKeys(storage, SETTINGS_PREFIX),
    async startQueue(handle) {
      const queue = createStoredQueue({ store: storage.updates, handle, ...parts });
      await queue.resume();
      return queue;
    },
    close: storage.close,
  };
}

/**
 * Opens the storage.
 *
 * @throws {StorageError} if it cannot be used
 */
export async function openStores({ storage }: Pick<TelegramConfig, 'storage'>, parts: QueueParts): Promise<Stores> {
  if (storage.kind === 'redis') throw new Error('not built yet');
  return openFile(storage.path, parts);
}
