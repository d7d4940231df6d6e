/**
 * Lists of whole numbers, packed end to end into two typed arrays, so that thousands of them load from a file at once.
 */

/** List i holds `values` from `starts[i]` up to, but not including, `starts[i + 1]`. */
export interface PackedLists<Values extends Uint16Array | Uint32Array = Uint32Array> {
  readonly starts: Uint32Array;
  readonly values: Values;
}

/**
 * Where each of some lists starts when they are laid end to end, given their lengths; the last number is where the last
 * list ends.
 *
 * @example startsOf([2, 0, 3]) // 0, 2, 2, 5
 */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let end = 0;
  for (let i = 0; i < lengths.length; i++) {
    end += lengths[i] ?? 0;
    starts[i + 1] = end;
  }
  return starts;
}

/** Packs lists of numbers below 2^32. */
export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  return { starts: startsOf(lists.map(({ length }) => length)), values: Uint32Array.from(lists.flat()) };
}

/** The length of list i; 0 if there is no list i. */
export function lengthOfList({ starts }: Pick<PackedLists, 'starts'>, i: number): number {
  const start = starts[i] ?? 0;
  return (starts[i + 1] ?? start) - start;
}

/** List i, as a view of the packed numbers. */
export function listAt<Values extends Uint16Array | Uint32Array>(lists: PackedLists<Values>, i: number): Values {
  return lists.values.subarray(lists.starts[i], lists.starts[i + 1]) as Values;
}
