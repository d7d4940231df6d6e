/** Reads dates that are written in figures. */
import type { SpokenDate } from './spoken-date.ts';

const MONTHS = 12;
const isBetween = (n: number, low: number, high: number) => Number.isInteger(n) && n >= low && n <= high;
const fullYear = (year: number) => (year < 100 ? 2000 + year : year);

/** A date, and what it is with the day and the month the other way round, if that is a date, too. */
export interface DateReading {
  readonly date: SpokenDate;
  readonly otherwise?: SpokenDate | undefined;
}

/**
 * Reads a date in figures: `2020-09-18`, `18/9/2020`, `9/18/20`, `18.9`. The day comes first if it can.
 *
 * @example readFigures('9/8/2020') // { date: { day: 9, month: 8, year: 2020 }, otherwise: { day: 8, month: 9, … } }
 */
export function readFigures(text: string): DateReading | undefined {
  const parts = text.split(/[-/.]/).map(Number);
  const [a = 0, b = 0, c] = parts;
  if (parts.some((part) => !Number.isInteger(part)) || parts.length < 2 || parts.length > 3) return undefined;
  if (c !== undefined && isBetween(a, 1900, 2099))
    return isBetween(b, 1, MONTHS) && isBetween(c, 1, 31) ? { date: { year: a, month: b, day: c } } : undefined;
  const year = c === undefined ? undefined : fullYear(c);
  // `23/2/22` is the result of a vote, not a day in 2022.
  if (year !== undefined && !isBetween(year, 1900, c !== undefined && c < 100 ? 2021 : 2099)) return undefined;
  const dayFirst = isBetween(a, 1, 31) && isBetween(b, 1, MONTHS) ? { day: a, month: b, year } : undefined;
  const monthFirst = isBetween(a, 1, MONTHS) && isBetween(b, 1, 31) ? { day: b, month: a, year } : undefined;
  const date = dayFirst ?? monthFirst;
  return date && { date, otherwise: dayFirst && monthFirst && a !== b ? monthFirst : undefined };
}
