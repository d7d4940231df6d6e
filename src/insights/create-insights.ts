/** The composition of what is counted. */

import type { KeyValueStorage } from '../storage/storage.ts';
import { type AnswerCounts, createAnswerCounts } from './answer-counts.ts';
import { createUnansweredQuestions, type UnansweredQuestions } from './unanswered-questions.ts';

/** What is counted. */
export interface Insights {
  readonly questions: UnansweredQuestions;
  readonly answers: AnswerCounts;
  /** How many days everything is kept. */
  readonly days: number;
}

/**
 * Creates the stores of what is counted; undefined if nothing is to be kept.
 *
 * @param days how long everything is kept; 0 for not at all
 * @param now returns the current time, in milliseconds since 1970
 */
export function createInsights(storage: KeyValueStorage, days: number, now: () => number): Insights | undefined {
  if (days === 0) return undefined;
  return {
    questions: createUnansweredQuestions(storage, days, now),
    answers: createAnswerCounts(storage, days, now),
    days,
  };
}
