/** Reads dates as people write them. */
import { namesOf, weekdayInDialect } from './calendar-names.ts';
import { type DateReading, readFigures } from './date-figures.ts';
import type { NumberWords } from './numbers.ts';
import type { SpokenDate } from './spoken-date.ts';
import type { Word } from './words.ts';

const MONTHS = 12;

/** A date in a message: its words, from `start` up to `end`. */
export interface DateSpan extends DateReading {
  readonly start: number;
  readonly end: number;
}

/** Finds the dates among the folded words of a message. */
export type DateFinder = (words: readonly (Pick<Word, 'text' | 'script'> & Partial<Pick<Word, 'gap'>>)[]) => DateSpan[];

/** Words that may be written between the parts of a date. */
const BETWEEN = new Set([
  'of',
  'the',
  'on',
  'in',
  'day',
  'month',
  'من',
  'شهر',
  'يوم',
  'لشهر',
  'بشهر',
  'في',
  'f',
  'عام',
  'سنه',
  'لعام',
  'لسنه',
  'year',
]);
/** How many of them may come between two parts: "in September on the 17th". */
const MAX_BETWEEN = 2;
const DAY = new Set(['يوم', 'اليوم', 'نهار', 'النهار', 'ليوم', 'بيوم', 'yom', 'youm', 'nhar']);
/** Words that may follow "on the 18th", if any; a noun would make it a count or an ordinal. */
const AFTER_DAY = new Set(' of at by in was is did it they that this and or but not right yes when for to'.split(' '));
/** "The first in August" is no day. */
const IN = new Set(['in', 'في']);
const BEFORE_MONTH = new Set(['in', 'of', 'في', 'شهر']);
const MAY_BE_A_WORD = new Set(['may', 'march', 'اب', 'مارس']);
const NUMBER_OF_MONTH = new Set(['شهر', 'بشهر', 'لشهر', 'فشهر', 'month', 'shahr', 'shaher']);

const isBetween = (n: number, low: number, high: number) => Number.isInteger(n) && n >= low && n <= high;

/**
 * Creates a date finder. It finds dates in figures, a month by its name or number with the day and the year beside it,
 * and a weekday or a year alone.
 *
 * @example findDates(splitWords('on the 9th of August, 2020')) // { day: 9, month: 8, year: 2020 }
 * @example findDates(splitWords('يوم الجمعة الثامن عشر من أيلول')) // { day: 18, month: 9, weekday: 5 }
 */
export function createDateFinder({ joinedValue }: Pick<NumberWords, 'joinedValue'>): DateFinder {
  const months = namesOf('month', 'long');
  const shortMonths = namesOf('month', 'short');
  const weekdays = namesOf('weekday', 'long');
  const shortWeekdays = namesOf('weekday', 'short');
  const bare = (word: string) => word.replace(/^[وفبل](?=...)/u, '');
  const lookUp = (names: Map<string, number>, word: string) => names.get(word) ?? names.get(bare(word));

  return (words) => {
    const textAt = (i: number) => words[i]?.text ?? '';
    const isNumber = (i: number) => words[i]?.script === 'number';
    const dayAt = (i: number) => {
      const value = isNumber(i) ? Number(textAt(i)) : joinedValue(textAt(i));
      return value !== undefined && isBetween(value, 1, 31) ? value : undefined;
    };
    const yearAt = (i: number) => {
      const year = isNumber(i) ? Number(textAt(i)) : Number.NaN;
      return isBetween(year, 1900, 2099) ? year : undefined;
    };
    /** A month at a word, and how many words name it. */
    const monthAt = (i: number): { month: number; length: number } | undefined => {
      const two = lookUp(months, `${textAt(i)} ${textAt(i + 1)}`);
      if (two !== undefined) return { month: two + 1, length: 2 };
      const one = lookUp(months, textAt(i)) ?? shortMonths.get(textAt(i));
      if (one !== undefined) return { month: one + 1, length: 1 };
      const number = NUMBER_OF_MONTH.has(textAt(i)) ? dayAt(i + 1) : undefined;
      return number !== undefined && number <= MONTHS ? { month: number, length: 2 } : undefined;
    };
    const weekdayAt = (i: number): number | undefined => {
      if (!DAY.has(textAt(i - 1))) return lookUp(weekdays, textAt(i));
      // Monday is «الاثنين», "the second", and has been read as the number.
      return textAt(i) === '2' ? 1 : (lookUp(weekdays, textAt(i)) ?? weekdayInDialect(textAt(i)));
    };
    const weekdayBeside = (i: number) => weekdayAt(i) ?? shortWeekdays.get(textAt(i));
    const isLong = (i: number, length: number) => length === 2 || lookUp(months, textAt(i)) !== undefined;
    /** The place of a part near another, with nothing but joining words between them. */
    const near = (from: number, step: 1 | -1, isPart: (i: number) => boolean): number | undefined => {
      for (let i = from, passed = 0; passed <= MAX_BETWEEN; i += step, passed++) {
        if (isPart(i)) return i;
        if (!BETWEEN.has(textAt(i))) return undefined;
      }
      return undefined;
    };

    const isEnglishDay = (i: number) =>
      (textAt(i - 1) === 'on' || (textAt(i - 1) === 'the' && textAt(i - 2) === 'on')) &&
      (AFTER_DAY.has(textAt(i + 1)) || Boolean(words[i + 1]?.gap));
    const used = new Set<number>();
    const spans: DateSpan[] = [];
    const add = (places: readonly number[], date: SpokenDate, otherwise?: SpokenDate) => {
      const start = Math.min(...places);
      const end = Math.max(...places) + 1;
      for (let i = start; i < end; i++) used.add(i);
      spans.push({ start, end, date, otherwise });
    };
    const withWeekday = (places: number[]): number | undefined => {
      const isWeekday = (i: number) => weekdayBeside(i) !== undefined && !used.has(i);
      const at = near(Math.min(...places) - 1, -1, isWeekday) ?? near(Math.max(...places) + 1, 1, isWeekday);
      if (at !== undefined) places.push(at);
      return at === undefined ? undefined : weekdayBeside(at);
    };

    words.forEach((word, i) => {
      const isPair = word.script === 'symbol' && /^\d{1,2}\/\d{1,2}$/.test(word.text);
      const figures = word.script === 'date' || isPair ? readFigures(word.text) : undefined;
      if (!figures) return;
      const places = [i];
      const weekday = withWeekday(places);
      add(places, { ...figures.date, weekday }, figures.otherwise && { ...figures.otherwise, weekday });
    });
    // «١٨ تسعة ٢٠٢٠»
    words.forEach((_, i) => {
      const [day, month, year] = [dayAt(i), dayAt(i + 1), yearAt(i + 2)];
      if (day === undefined || month === undefined || month > MONTHS || year === undefined || used.has(i)) return;
      add([i, i + 2], { day, month, year });
    });
    words.forEach((_, i) => {
      const found = used.has(i) ? undefined : monthAt(i);
      if (!found) return;
      const places = [i, i + found.length - 1];
      const isDay = (at: number) =>
        dayAt(at) !== undefined && !used.has(at) && (isNumber(at) || !IN.has(textAt(at + 1)));
      let after = i + found.length;
      // «أيلول/سبتمبر»: one month by two names.
      if (monthAt(after)?.month === found.month) {
        places.push(after);
        after += 1;
      }
      const day = near(i - 1, -1, isDay) ?? near(after, 1, isDay);
      if (day !== undefined) places.push(day);
      const year = near(Math.max(...places) + 1, 1, (at) => yearAt(at) !== undefined);
      if (year !== undefined) places.push(year);
      // "May", "mar" and the like are words, too.
      const isAlone = day === undefined && year === undefined;
      if (isAlone && (MAY_BE_A_WORD.has(textAt(i)) ? !BEFORE_MONTH.has(textAt(i - 1)) : !isLong(i, found.length)))
        return;
      const weekday = withWeekday(places);
      add(places, {
        day: day === undefined ? undefined : dayAt(day),
        month: found.month,
        year: year === undefined ? undefined : yearAt(year),
        weekday,
      });
    });
    // «الرسالة في 11 أيلول، والموافقة في 14 منه»
    words.forEach((_, i) => {
      const month = spans.findLast(({ end }) => end <= i)?.date.month;
      if (month === undefined || used.has(i) || dayAt(i) === undefined || textAt(i + 1) !== 'منه') return;
      add([i, i + 1], { day: dayAt(i), month });
    });
    words.forEach((_, i) => {
      if (used.has(i)) return;
      const year = yearAt(i);
      const weekday = weekdayAt(i);
      const isDay = DAY.has(textAt(i - 1)) && isNumber(i) && dayAt(i) !== undefined && weekday === undefined;
      if (isDay) add([i - 1, i], { day: dayAt(i) });
      else if (isNumber(i) && dayAt(i) !== undefined && isEnglishDay(i)) add([i], { day: dayAt(i) });
      else if (year !== undefined) add([i], { year });
      else if (weekday !== undefined) add([i], { weekday });
    });
    return spans.sort((a, b) => a.start - b.start);
  };
}
