/** A map of limited size. */

/** The entries that were set last, by key. */
export interface BoundedMap<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** Deletes the entries whose keys match. */
  deleteWhere(matches: (key: string) => boolean): void;
}

/** Creates a map of at most `size` entries; the one that was set longest ago is removed first. */
export function createBoundedMap<V>(size: number): BoundedMap<V> {
  const entries = new Map<string, V>();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > size && oldest !== undefined) entries.delete(oldest);
    },
    deleteWhere(matches) {
      for (const key of entries.keys()) if (matches(key)) entries.delete(key);
    },
  };
}
