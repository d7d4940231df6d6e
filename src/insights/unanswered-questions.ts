/** Counts the questions that no source answers, by similarity and by day. Who asked is not kept. */

import { createHash } from 'node:crypto';
import type { KeyValueStorage } from '../storage/storage.ts';
import { DAY, dayAt, lastDays } from './days.ts';
import { similarityOf } from './question-words.ts';

/** A question that no source answers. */
export interface UnansweredQuestion {
  /** The id of its `unanswered` topic, or {@link NEAR_TOPIC}. */
  readonly topic: string;
  /** Without what may identify a person. */
  readonly text: string;
  /** The stems of its words. */
  readonly words: readonly string[];
}

/** A question with all that are similar to it. */
export interface CountedQuestion extends Omit<UnansweredQuestion, 'words'> {
  /** How often it was asked on each day, such as `2026-01-31`, the earliest first. */
  readonly days: readonly (readonly [day: string, count: number])[];
  readonly total: number;
}

/** Stores questions that no source answers. Every method may throw a `StorageError`. */
export interface UnansweredQuestions {
  /** Counts a question. Calls must not overlap. */
  add(question: UnansweredQuestion): Promise<void>;
  /** Returns the questions, the most asked first. */
  list(): Promise<readonly CountedQuestion[]>;
}

/** The topic of questions that are near the topic, but of no `unanswered` fact. */
export const NEAR_TOPIC = 'near';

/** How many questions are kept, so that a flood of them cannot fill the disk: half a megabyte. */
export const MAX_QUESTIONS = 500;
/** The least similarity of questions that count as one. */
const MIN_SIMILARITY = 0.6;
/** More words than this are not compared. */
const MAX_WORDS = 60;
const PREFIX = 'asked:';

/** What is stored of a question. It shows its first wording. */
interface Entry extends UnansweredQuestion {
  readonly counts: Readonly<Record<string, number>>;
}

function toCounted({ topic, text, counts }: Entry, keptDays: ReadonlySet<string>): CountedQuestion {
  const days = Object.entries(counts).filter(([day]) => keptDays.has(day));
  days.sort(([a], [b]) => (a < b ? -1 : 1));
  return { topic, text, days, total: days.reduce((sum, [, count]) => sum + count, 0) };
}

const compareCounted = (a: CountedQuestion, b: CountedQuestion) =>
  b.total - a.total || ((a.days.at(-1)?.[0] ?? '') < (b.days.at(-1)?.[0] ?? '') ? 1 : -1);

/**
 * Creates a store of unanswered questions. Each count is kept for a number of days. If there are too many questions,
 * the one that was asked least, and not for the longest time, makes room.
 *
 * @param days how long a count is kept
 * @param now returns the current time, in milliseconds since 1970
 */
export function createUnansweredQuestions(
  storage: KeyValueStorage,
  days: number,
  now: () => number,
): UnansweredQuestions {
  async function read(prefix: string) {
    const keptDays = new Set(lastDays(now(), days));
    return (await storage.list(prefix)).map(([key, value]) => {
      const entry: Entry = JSON.parse(value);
      return { key, entry, counted: toCounted(entry, keptDays) };
    });
  }

  async function makeRoom(): Promise<void> {
    const stored = await read(PREFIX);
    stored.sort((a, b) => compareCounted(a.counted, b.counted));
    for (const { key } of stored.slice(MAX_QUESTIONS - 1)) await storage.delete(key);
  }

  return {
    async add({ topic, text, words: all }) {
      const words = all.slice(0, MAX_WORDS);
      const prefix = `${PREFIX}${topic}:`;
      const today = dayAt(now());
      const put = (key: string, entry: Entry) => storage.set(key, JSON.stringify(entry), days * DAY);
      const scored = (await read(prefix)).map((each) => ({ ...each, score: similarityOf(words, each.entry.words) }));
      const nearest = scored.sort((a, b) => b.score - a.score)[0];
      if (nearest && nearest.score >= MIN_SIMILARITY) {
        const { entry, counted } = nearest;
        const counts = { ...Object.fromEntries(counted.days), [today]: (entry.counts[today] ?? 0) + 1 };
        return put(nearest.key, { ...entry, counts });
      }
      await makeRoom();
      const digest = createHash('sha256').update(text).digest('base64url').slice(0, 12);
      await put(`${prefix}${digest}`, { topic, text, words, counts: { [today]: 1 } });
    },
    async list() {
      const counted = (await read(PREFIX)).map((each) => each.counted);
      return counted.filter(({ total }) => total > 0).sort(compareCounted);
    },
  };
}
