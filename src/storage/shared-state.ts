/** What replicas remember together for a short time: maps whose entries are in the storage, with an expiry. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'pino';
import type { MapFactory } from '../bounded-map.ts';
import { type KeyValueStorage, StorageError } from './storage.ts';

/** What the keys of all shared entries begin with, such as `state:cool-down:-42`. */
export const STATE_PREFIX = 'state:';

/** What the replicas remember cannot be fetched, so the action was not run. */
export class SharedStateError extends StorageError {}

/** An entry of a shared map. */
export interface SharedEntry {
  /** The name of the map. */
  readonly map: string;
  readonly key: string;
}

/** What replicas remember together. */
export interface SharedState {
  /** Creates a map with the entries of the update that is being handled. It is as synchronous as one in memory. */
  readonly createMap: MapFactory;
  /**
   * Fetches the entries that an action may need, runs it, and stores what it has changed. An action that fails has
   * changed nothing, so that it can be tried again. If storing fails, that is logged, because an action that has sent
   * an answer should not be repeated.
   *
   * @throws {SharedStateError} if the entries cannot be fetched; the action is not run
   */
  handle(entries: readonly SharedEntry[], action: () => Promise<void>): Promise<void>;
}

/** An entry as an action sees it; without a value, it does not exist. */
interface Held {
  readonly value?: unknown;
  /** How long it is kept once it is stored, in milliseconds; undefined if the action has not changed it. */
  readonly lifetime?: number;
}

/** What an action sees, by key of the storage. */
interface Scope {
  readonly held: Map<string, Held>;
  isOver: boolean;
}

const keyOf = ({ map, key }: SharedEntry) => `${STATE_PREFIX}${map}:${key}`;

/**
 * Creates the state that replicas share. Each action has its own view of it, so that actions at the same time do not
 * disturb each other, and nothing about a person stays in the memory of a replica after the action. What is set outside
 * of an action is stored at once.
 */
export function createSharedState(storage: KeyValueStorage, logger: Pick<Logger, 'error'>): SharedState {
  const scopes = new AsyncLocalStorage<Scope>();

  async function store(held: Iterable<readonly [string, Held]>): Promise<void> {
    const writes = [...held].flatMap(([key, { value, lifetime }]) => {
      if (lifetime === undefined) return [];
      return [value === undefined ? storage.delete(key) : storage.set(key, JSON.stringify(value), lifetime)];
    });
    try {
      await Promise.all(writes);
    } catch (error) {
      logger.error({ err: error }, 'failed to store what replicas share');
    }
  }

  return {
    createMap: ({ name, lifetime }) => ({
      get: (key) => scopes.getStore()?.held.get(keyOf({ map: name, key }))?.value as never,
      set(key, value) {
        const scope = scopes.getStore();
        const entry = [keyOf({ map: name, key }), { value, lifetime }] as const;
        scope?.held.set(...entry);
        if (!scope || scope.isOver) void store([entry]);
      },
      deleteWhere(matches) {
        const prefix = keyOf({ map: name, key: '' });
        const held = scopes.getStore()?.held ?? new Map<string, Held>();
        for (const key of held.keys())
          if (key.startsWith(prefix) && matches(key.slice(prefix.length))) held.set(key, { lifetime });
      },
    }),

    async handle(entries, action) {
      const keys = [...new Set(entries.map(keyOf))];
      // The client of Redis sends calls that begin at the same time together: this is one round trip.
      const values = await Promise.all(keys.map((key) => storage.get(key))).catch((error: unknown) => {
        throw new SharedStateError('what the replicas remember cannot be fetched', { cause: error });
      });
      const fetched = keys.map((key, i): [string, Held] => {
        const value = values[i];
        return [key, value === undefined ? {} : { value: JSON.parse(value) }];
      });
      const scope: Scope = { held: new Map(fetched), isOver: false };
      await scopes.run(scope, action);
      scope.isOver = true;
      await store(scope.held);
    },
  };
}
