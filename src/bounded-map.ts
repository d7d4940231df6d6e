/** A map of limited size. */

/** The entries that were set last, by key. */
export interface BoundedMap<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** Deletes the entries whose keys match. */
  deleteWhere(matches: (key: string) => boolean): void;
}

/** What a map is for. */
export interface MapOptions {
  /** Tells its entries from those of other maps where replicas share them, such as `cool-down`. */
  readonly name: string;
  /** How many entries a process keeps in memory. */
  readonly size: number;
  /** How long an entry is of use, in milliseconds. Where replicas share it, it is deleted then. */
  readonly lifetime: number;
}

/** Creates a map of a process, or one that replicas share. */
export type MapFactory = <V>(options: MapOptions) => BoundedMap<V>;

/** Creates a map in the memory of this process. */
export const createLocalMap: MapFactory = ({ size }) => createBoundedMap(size);

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
