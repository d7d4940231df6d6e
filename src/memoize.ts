/** Makes values once. */

/** Returns the value of a key, which is made when it is first needed. Meant for keys of which there are few. */
export function memoize<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  const found = made.get(key);
  if (found !== undefined) return found;
  const value = make();
  made.set(key, value);
  return value;
}
