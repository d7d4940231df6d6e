/** Compares numbers and dates that a message gives with those that are held. */
import type { SpokenDate } from '../../../language/spoken-date.ts';
import type { CorrectedFigure } from '../../deciding/verdict.ts';
import type { Comparison } from '../claim.ts';

/** How far off "about" may be, as a share. */
const APPROXIMATION = 0.2;
/** A percentage without decimals is compared with the rounded one. */
export const ROUNDING = 0.005;

/** Whether an actual number is as a message has it: "at least 20". */
export function compareNumbers(actual: number, value: number, comparison: Comparison): boolean {
  switch (comparison) {
    case 'equal':
      return actual === value;
    case 'at-least':
      return actual >= value;
    case 'at-most':
      return actual <= value;
    case 'more':
      return actual > value;
    case 'fewer':
      return actual < value;
    case 'about':
      return actual === value;
    default:
      return comparison satisfies never;
  }
}

/** Whether all that is said of a date is so of a day such as `2020-09-18`. */
export function agreesWith({ day, month, year, weekday }: SpokenDate, actual: string): boolean {
  const date = new Date(`${actual}T00:00:00Z`);
  return [
    day === undefined || day === date.getUTCDate(),
    month === undefined || month === date.getUTCMonth() + 1,
    year === undefined || year === date.getUTCFullYear(),
    weekday === undefined || weekday === date.getUTCDay(),
  ].every(Boolean);
}

/** Whether "about" may be meant of a number that is not the right one. */
export const isNear = (actual: number, value: number) =>
  actual !== value && Math.abs(actual - value) <= Math.max(actual, value) * APPROXIMATION;

/** How far off a share may be that is said to be about right. */
const ABOUT = 0.02;

/** Whether a share is about right: "about half" of 48.9 %. */
export const isRounded = (actual: number, value: number) => Math.abs(actual - value) < ABOUT;

/** The day that a message names instead of the right one; undefined if it names no day of a month. */
export function correctDay({ day, month, year }: SpokenDate, actual: string): CorrectedFigure | undefined {
  if (day === undefined || month === undefined) return undefined;
  const pad = (part: number) => String(part).padStart(2, '0');
  return { unit: 'day', claimed: `${year ?? actual.slice(0, 4)}-${pad(month)}-${pad(day)}`, actual };
}
