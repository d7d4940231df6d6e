/** Reads dates as people write them. */
import { foldText } from './fold.ts';
import { CALENDAR_LOCALES } from './languages.ts';

const DAYS_OF_WEEK = 7;
const MONTHS = 12;

/** The folded names of months or weekdays in every locale, from the runtime's own data (Unicode CLDR). */
function namesOf(count: number, part: 'month' | 'weekday', dateOf: (i: number) => Date): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of CALENDAR_LOCALES) {
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { [part]: width, timeZone: 'UTC' });
      for (let i = 0; i < count; i++) names.set(foldText(format.format(dateOf(i))), i);
    }
  }
  return names;
}

/** The parts of a date that a message gives. Months count from 1, weekdays from Sunday, 0. */
export interface SpokenDate {
  readonly day?: number | undefined;
  readonly month?: number | undefined;
  readonly year?: number | undefined;
  readonly weekday?: number | undefined;
}

/** Reads the parts of a date from folded words. */
export type DateReader = (words: readonly string[]) => SpokenDate;

/**
 * Creates a date reader. It reads a month by its name with the day beside it, a weekday, and a year.
 *
 * @example readDate(['on', '9', 'august', '2020']) // { day: 9, month: 8, year: 2020 }
 * @example readDate(['يوم', 'الجمعه', '18', 'ايلول']) // { day: 18, month: 9, weekday: 5 }
 */
export function createDateReader(): DateReader {
  const months = namesOf(MONTHS, 'month', (i) => new Date(Date.UTC(2020, i, 5)));
  const weekdays = namesOf(DAYS_OF_WEEK, 'weekday', (i) => new Date(Date.UTC(2020, 0, 5 + i)));
  return (words) => {
    /** Monday is «الاثنين» in Arabic, "the second", and may have been read as the number. */
    const weekdayAt = (word: string, i: number) => (words[i - 1] === 'يوم' && word === '2' ? 1 : weekdays.get(word));
    const joined = words.map((word, i) => `${word} ${words[i + 1] ?? ''}`);
    const at = words.findIndex((word, i) => months.has(joined[i] as string) || months.has(word));
    const month = at < 0 ? undefined : (months.get(joined[at] as string) ?? months.get(words[at] as string));
    const near = at < 0 ? [] : [words[at - 1], words[at + 1], words[at - 2]];
    const day = near.find((word) => word !== undefined && /^(?:[1-9]|[12]\d|3[01])$/.test(word));
    const year = words.find((word) => /^(?:19|20)\d\d$/.test(word));
    return {
      day: day === undefined ? undefined : Number(day),
      month: month === undefined ? undefined : month + 1,
      year: year === undefined ? undefined : Number(year),
      weekday: words.map(weekdayAt).find((weekday) => weekday !== undefined),
    };
  };
}
