/** The names of months and weekdays. */
import { foldText } from './fold.ts';
import { CALENDAR_LOCALES } from './languages.ts';

const DAYS_OF_WEEK = 7;
const MONTHS = 12;

/**
 * Returns the folded names of months, from 0, or weekdays, from Sunday, 0, in every locale: the runtime's own data
 * (Unicode CLDR).
 */
export function namesOf(part: 'month' | 'weekday', width: 'long' | 'short'): Map<string, number> {
  const days = Array.from({ length: part === 'month' ? MONTHS : DAYS_OF_WEEK }, (_, i) =>
    part === 'month' ? new Date(Date.UTC(2020, i, 5)) : new Date(Date.UTC(2020, 0, 5 + i)),
  );
  return new Map(
    CALENDAR_LOCALES.flatMap((locale) => {
      const format = new Intl.DateTimeFormat(locale, { [part]: width, timeZone: 'UTC' });
      return days.map((day, i) => [foldText(format.format(day)), i] as const);
    }),
  );
}

/** The stems of weekdays as dialects write them, from Sunday, 0. */
const STEMS: readonly string[][] = [['احد', 'حد'], ['اتنين', 'تنين'], ['تلات'], ['اربع'], ['خميس'], ['جمع'], ['سبت']];

/**
 * Returns the weekday, from Sunday, 0, that a folded word names in a dialect's spelling. Read it only behind «يوم».
 *
 * @example weekdayInDialect('التلاتا') // 2
 * @example weekdayInDialect('tuesday') // undefined
 */
export function weekdayInDialect(word: string): number | undefined {
  const stem = word
    .replace(/^ا?ل/u, '')
    .replaceAll('ث', 'ت')
    .replace(/[اءهي]+$/u, '');
  const day = STEMS.findIndex((stems) => stems.includes(stem));
  return day < 0 ? undefined : day;
}
