/** Strings packed into one string with a hash table, so that a hundred thousand of them load from a file at once. */
import { lengthOfList, startsOf } from './packed-lists.ts';

/** String i is `text` from `starts[i]` up to `starts[i + 1]`; `slots` is a hash table of i + 1. */
export interface StringTable {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
}

/** Strings with how often each occurs. */
export interface Counts {
  readonly keys: StringTable;
  readonly counts: Uint32Array;
}

/** FNV-1a (Fowler, Noll & Vo, 1991), mixed once more because the lowest bits choose the slot. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The slot of a key, or the empty slot where it would be. */
function findSlot(table: StringTable, key: string): number {
  const mask = table.slots.length - 1;
  for (let slot = hashOf(key) & mask; ; slot = (slot + 1) & mask) {
    const i = (table.slots[slot] ?? 0) - 1;
    if (i < 0) return slot;
    if (lengthOfList(table, i) === key.length && table.text.startsWith(key, table.starts[i])) return slot;
  }
}

/** Packs strings in their order; a repeated string keeps its first index. */
export function createStringTable(strings: Iterable<string>): StringTable {
  const distinct = [...new Set(strings)];
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * distinct.length + 1)));
  const table = { text: distinct.join(''), starts: startsOf(distinct.map(({ length }) => length)), slots };
  distinct.forEach((string, i) => {
    slots[findSlot(table, string)] = i + 1;
  });
  return table;
}

/** The index of a string; -1 if the table does not have it. */
export function indexIn(table: StringTable, key: string): number {
  return (table.slots[findSlot(table, key)] ?? 0) - 1;
}

/** The string at an index. */
export function stringAt({ text, starts }: StringTable, i: number): string {
  return text.slice(starts[i], starts[i + 1]);
}

/** Packs counted strings. */
export function createCounts(counted: ReadonlyMap<string, number>): Counts {
  return { keys: createStringTable(counted.keys()), counts: Uint32Array.from(counted.values()) };
}

/** How often a string occurs; 0 if it does not. */
export function countOf({ keys, counts }: Counts, key: string): number {
  return counts[indexIn(keys, key)] ?? 0;
}
