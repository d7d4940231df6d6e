/** The storage of updates: those that wait to be handled, and the ids of those that were handled. */

/** An update that was received, but not yet handled. */
export interface WaitingUpdate {
  readonly id: number;
  /** When it was received, in milliseconds since 1970. */
  readonly receivedAt: number;
  /** The update as JSON. */
  readonly body: string;
}

/**
 * A storage of updates. An id that was handled is remembered for a day, as long as Telegram delivers an update again.
 *
 * @throws {StorageError} from every call if the storage is closed or cannot be used
 */
export interface UpdateStore {
  /** Returns those of the ids that were handled. */
  findHandled(ids: readonly number[]): Promise<readonly number[]>;
  /** Keeps updates until they are handled. Once it returns, they survive a power failure. */
  keep(updates: readonly WaitingUpdate[]): Promise<void>;
  /** Notes that updates were handled, and deletes what was kept of them. */
  finish(ids: readonly number[]): Promise<void>;
  /** Returns the updates that were kept, but not handled, in the order of their ids. */
  listWaiting(): Promise<readonly WaitingUpdate[]>;
}

/** How long the id of a handled update is remembered, in milliseconds. */
export const REMEMBERED_FOR = 24 * 60 * 60 * 1000;
