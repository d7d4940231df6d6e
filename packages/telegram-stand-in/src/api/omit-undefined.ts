/** Leaves out fields without a value. */

/** Returns the fields that have a value: `{ a: 1, b: undefined }` becomes `{ a: 1 }`. */
export function omitUndefined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
