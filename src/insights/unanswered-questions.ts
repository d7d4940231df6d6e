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
  /** Counts questions. Calls must not overlap. */
  add(...questions: readonly UnansweredQuestion[]): Promise<void>;
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

/** A question as it is stored, and as it is shown. */
interface StoredQuestion {
  readonly key: string;
  readonly entry: Entry;
  readonly counted: CountedQuestion;
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
  async function read() {
    const keptDays = new Set(lastDays(now(), days));
    return (await storage.list(PREFIX)).map(([key, value]): StoredQuestion => {
      const entry: Entry = JSON.parse(value);
      return { key, entry, counted: toCounted(entry, keptDays) };
    });
  }

  /** The question that is similar enough to count as the same, of all that are stored under a topic. */
  function findSimilar(stored: Iterable<StoredQuestion>, topic: string, words: readonly string[]) {
    let best: { readonly question: StoredQuestion; readonly score: number } | undefined;
    for (const question of stored) {
      if (question.entry.topic !== topic) continue;
      const score = similarityOf(words, question.entry.words);
      if (score >= MIN_SIMILARITY && score > (best?.score ?? 0)) best = { question, score };
    }
    return best?.question;
  }

  return {
    async add(...questions) {
      const today = dayAt(now());
      const keptDays = new Set(lastDays(now(), days));
      const stored = new Map((await read()).map((question) => [question.key, question]));
      const changed = new Set<string>();
      const removed = new Set<string>();

      for (const { topic, text, words: all } of questions) {
        const words = all.slice(0, MAX_WORDS);
        const similar = findSimilar(stored.values(), topic, words);
        const digest = createHash('sha256').update(text).digest('base64url').slice(0, 12);
        const key = similar?.key ?? `${PREFIX}${topic}:${digest}`;
        const before = similar ? Object.fromEntries(similar.counted.days) : {};
        const entry = {
          ...(similar?.entry ?? { topic, text, words }),
          counts: { ...before, [today]: (similar?.entry.counts[today] ?? 0) + 1 },
        };
        while (!similar && stored.size >= MAX_QUESTIONS) {
          const rarest = [...stored.values()].reduce((a, b) => (compareCounted(a.counted, b.counted) < 0 ? b : a)).key;
          stored.delete(rarest);
          changed.delete(rarest);
          removed.add(rarest);
        }
        stored.set(key, { key, entry, counted: toCounted(entry, keptDays) });
        changed.add(key);
        removed.delete(key);
      }
      for (const key of removed) await storage.delete(key);
      for (const key of changed) await storage.set(key, JSON.stringify(stored.get(key)?.entry), days * DAY);
    },
    async list() {
      const counted = (await read()).map((each) => each.counted);
      return counted.filter(({ total }) => total > 0).sort(compareCounted);
    },
  };
}
