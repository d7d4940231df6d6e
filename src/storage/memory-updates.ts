/** A storage of updates in memory, for tests and for trying the bot out. */

import type { UpdateStore, WaitingUpdate } from './update-store.ts';

/** How many handled updates are remembered. */
const MAX_HANDLED = 10_000;

/** Creates a storage of updates that is lost when the process ends. */
export function createMemoryUpdates(): UpdateStore {
  const waiting = new Map<number, WaitingUpdate>();
  const handled = new Set<number>();
  return {
    findHandled: async (ids) => ids.filter((id) => handled.has(id)),
    keep: async (updates) => {
      for (const update of updates) if (!handled.has(update.id)) waiting.set(update.id, update);
    },
    finish: async (ids) => {
      for (const id of ids) {
        waiting.delete(id);
        handled.add(id);
        const [oldest] = handled;
        if (handled.size > MAX_HANDLED && oldest !== undefined) handled.delete(oldest);
      }
    },
    listWaiting: async () => [...waiting.values()].sort((a, b) => a.id - b.id),
  };
}
