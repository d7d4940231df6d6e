/**
 * Strings in the order of their indices, laid end to end: a hundred thousand of them are three objects, which are read
 * from a file at once. String i stands in `text` from `start[i]` up to `start[i + 1]`; `slots` is a hash table of i + 1.
 */
export interface StringTable {
  readonly text: string;
  readonly start: Uint32Array;
  readonly slots: Uint32Array;
}

/** Strings, each with how often it occurs. */
export interface Counts {
  readonly keys: StringTable;
  readonly counts: Uint32Array;
}

/** A hash of a string (FNV-1a; Fowler, Noll & Vo, 1991), its bits mixed once more because the lowest choose the slot. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The slot where a key stands, or the empty one where it would. */
function findSlot({ text, start, slots }: StringTable, key: string): number {
  const mask = slots.length - 1;
  for (let slot = hashOf(key) & mask; ; slot = (slot + 1) & mask) {
    const i = (slots[slot] as number) - 1;
    if (i < 0) return slot;
    const from = start[i] as number;
    if ((start[i + 1] as number) - from === key.length && text.startsWith(key, from)) return slot;
  }
}

/** Lays strings out in a table; one that comes again keeps the index that it had. */
export function createStringTable(strings: Iterable<string>): StringTable {
  const distinct = [...new Set(strings)];
  const start = new Uint32Array(distinct.length + 1);
  distinct.forEach((string, i) => {
    start[i + 1] = (start[i] as number) + string.length;
  });
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * distinct.length + 1)));
  const table = { text: distinct.join(''), start, slots };
  distinct.forEach((string, i) => {
    slots[findSlot(table, string)] = i + 1;
  });
  return table;
}

/** The index of a string; -1 where the table does not hold it. */
export function indexIn(table: StringTable, key: string): number {
  return (table.slots[findSlot(table, key)] as number) - 1;
}

/** The string of an index. */
export function stringAt({ text, start }: StringTable, i: number): string {
  return text.slice(start[i], start[i + 1]);
}

/** Lays counted strings out in a table. */
export function createCounts(counted: ReadonlyMap<string, number>): Counts {
  return { keys: createStringTable(counted.keys()), counts: Uint32Array.from(counted.values()) };
}

/** How often a string was counted; 0 where it was not. */
export function countOf({ keys, counts }: Counts, key: string): number {
  return counts[indexIn(keys, key)] ?? 0;
}
