/** Counts answers by day, language, place and outcome. Who asked is not kept. */

import { LANGUAGES, type Language } from '../language/detect.ts';
import type { KeyValueStorage } from '../storage/storage.ts';
import { OUTCOMES, type Outcome } from '../understanding/deciding/interpretation.ts';
import { DAY, dayAt, lastDays } from './days.ts';

/** Where questions are asked. */
export const PLACES = ['private', 'group', 'channel', 'inline', 'guest'] as const;
/** One of {@link PLACES}. */
export type Place = (typeof PLACES)[number];

/** An answer as it is counted. */
export interface CountedAnswer {
  readonly language: Language;
  readonly place: Place;
  readonly outcome: Outcome;
}

/** The number of answers with the same properties on a day, such as `2026-01-31`. */
export interface AnswerCount extends CountedAnswer {
  readonly day: string;
  readonly count: number;
}

/** Stores the numbers of answers. Every method may throw a `StorageError`. */
export interface AnswerCounts {
  /** Counts an answer, or several that are alike. */
  add(answer: CountedAnswer, count?: number): Promise<void>;
  list(): Promise<readonly AnswerCount[]>;
}

/** How often each value of a property occurs: on the last seven days, and on all days that are kept. */
export interface Tally<V extends string> {
  readonly value: V;
  readonly week: number;
  readonly kept: number;
}

/** The numbers of answers by each of their properties, without those that never occur. */
export interface AnswerSummary {
  readonly week: number;
  readonly kept: number;
  /** The last seven days, the latest first, also those without an answer. */
  readonly days: readonly (readonly [day: string, count: number])[];
  readonly languages: readonly Tally<Language>[];
  readonly places: readonly Tally<Place>[];
  readonly outcomes: readonly Tally<Outcome>[];
}

const PREFIX = 'answers:';
const DAYS_OF_WEEK = 7;

function parseKey(key: string): Omit<AnswerCount, 'count'> | undefined {
  const [day, first, second, third] = key.slice(PREFIX.length).split(':');
  const language = LANGUAGES.find((each) => each === first);
  const place = PLACES.find((each) => each === second);
  const outcome = OUTCOMES.find((each) => each === third);
  return day && language && place && outcome ? { day, language, place, outcome } : undefined;
}

/**
 * Creates a store of the numbers of answers.
 *
 * @param days how long a number is kept
 * @param now returns the current time, in milliseconds since 1970
 */
export function createAnswerCounts(storage: KeyValueStorage, days: number, now: () => number): AnswerCounts {
  return {
    async add({ language, place, outcome }, count = 1) {
      await storage.add(`${PREFIX}${dayAt(now())}:${language}:${place}:${outcome}`, count, days * DAY);
    },
    async list() {
      const keptDays = new Set(lastDays(now(), days));
      return (await storage.list(PREFIX)).flatMap(([key, value]) => {
        const parsed = parseKey(key);
        return parsed && keptDays.has(parsed.day) ? [{ ...parsed, count: Number(value) }] : [];
      });
    },
  };
}

const sumOf = (counts: readonly AnswerCount[]) => counts.reduce((sum, { count }) => sum + count, 0);

/** Adds up the numbers of answers: on the seven days up to `now` in milliseconds since 1970, and on all days. */
export function summarizeCounts(counts: readonly AnswerCount[], now: number): AnswerSummary {
  const week = lastDays(now, DAYS_OF_WEEK);
  const inWeek = (some: readonly AnswerCount[]) => some.filter(({ day }) => week.includes(day));
  function tally<V extends string>(values: readonly V[], pick: (count: AnswerCount) => V): Tally<V>[] {
    return values.flatMap((value) => {
      const some = counts.filter((count) => pick(count) === value);
      return some.length > 0 ? [{ value, week: sumOf(inWeek(some)), kept: sumOf(some) }] : [];
    });
  }
  return {
    week: sumOf(inWeek(counts)),
    kept: sumOf(counts),
    days: week.map((day) => [day, sumOf(counts.filter((count) => count.day === day))]),
    languages: tally(LANGUAGES, ({ language }) => language),
    places: tally(PLACES, ({ place }) => place),
    outcomes: tally(OUTCOMES, ({ outcome }) => outcome),
  };
}
