/** Days in UTC, by which things are counted. */

/** The length of a day, in milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/**
 * Returns the day of a time in milliseconds since 1970.
 *
 * @example dayAt(0) // '1970-01-01'
 */
export function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Returns the last days up to a time in milliseconds since 1970, the latest first. */
export function lastDays(time: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => dayAt(time - i * DAY));
}
