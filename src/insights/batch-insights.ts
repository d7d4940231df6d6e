/** Writes what is counted in batches: a write that is on the disk when it returns takes longer than an answer. */

import type { CountedAnswer } from './answer-counts.ts';
import type { Insights } from './create-insights.ts';
import type { UnansweredQuestion } from './unanswered-questions.ts';

/** Insights that are written a moment later. What is listed includes what was not yet written. */
export interface BatchedInsights extends Insights {
  /** Writes what was added up. Never throws. */
  flush(): Promise<void>;
}

/** How long counts are added up before they are written, in milliseconds. A crash loses those of so long. */
const DELAY = 500;
/** The most questions that wait to be written; others are only counted as replies. */
const MAX_QUESTIONS = 1000;

const keyOf = ({ language, place, outcome }: CountedAnswer) => `${language} ${place} ${outcome}`;

/**
 * Creates insights that add up in memory, and write soon after.
 *
 * @param onError is told why something could not be written; it is not tried again
 */
export function batchInsights(insights: Insights, onError: (error: unknown) => void): BatchedInsights {
  let answers = new Map<string, CountedAnswer & { count: number }>();
  let questions: UnansweredQuestion[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  async function write(): Promise<void> {
    const [counted, asked] = [answers, questions];
    [answers, questions] = [new Map(), []];
    try {
      for (const { count, ...answer } of counted.values()) await insights.answers.add(answer, count);
      if (asked.length > 0) await insights.questions.add(...asked);
    } catch (error) {
      onError(error);
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  }

  function writeSoon(): void {
    timer ??= setTimeout(flush, DELAY);
    timer.unref();
  }

  return {
    days: insights.days,
    flush,
    answers: {
      async add(answer, count = 1) {
        const key = keyOf(answer);
        answers.set(key, { ...answer, count: (answers.get(key)?.count ?? 0) + count });
        writeSoon();
      },
      async list() {
        await flush();
        return insights.answers.list();
      },
    },
    questions: {
      async add(...added) {
        questions.push(...added.slice(0, MAX_QUESTIONS - questions.length));
        writeSoon();
      },
      async list() {
        await flush();
        return insights.questions.list();
      },
    },
  };
}
