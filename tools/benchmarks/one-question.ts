/** Measures how fast Qarar answers, and what spelling correction is worth: sends a OneQuestionResult. */

import { compileResolution } from '#src/cache/open-answerer.ts';
import { openResolution } from '#src/open-resolution.ts';
import { createInterpreter } from '#src/understanding/interpret.ts';
import { trainModel } from '#src/understanding/learning/train-model.ts';
import { createModel } from '#src/understanding/model.ts';
import type { SpellingCorrector } from '#src/understanding/reading/spelling.ts';
import { type Grade, gradeReply } from '../evaluation/scores.ts';
import { COMPILE_OPTIONS, openBenchmarkAnswerer } from './answerer.ts';
import { quantile, timeEach } from './measure.ts';
import { createRandom, mistype, readOffTopic, readQuestions } from './sets.ts';

/** Times in milliseconds. */
export interface OneQuestionResult {
  readonly speed: readonly {
    readonly kind: string;
    readonly median: number;
    readonly p99: number;
    readonly worst: number;
  }[];
  readonly spelling: readonly {
    readonly kind: string;
    readonly grades: readonly Grade[];
    readonly falseAnswers: number;
    readonly offTopic: number;
  }[];
  readonly compileMs: number;
}

const CALLS = 10_000;
const SEED = 19480910;

const questions = readQuestions();
const offTopic = readOffTopic();

async function measureSpeed(): Promise<OneQuestionResult['speed']> {
  const { respond } = await openBenchmarkAnswerer();
  const sets = { 'our labelled questions': questions.map(({ text }) => text), 'off-topic messages': offTopic };
  const rows = [];
  for (const [kind, texts] of Object.entries(sets)) {
    const times = await timeEach((text) => respond({ text }), texts, { calls: CALLS });
    rows.push({ kind, median: quantile(times, 0.5), p99: quantile(times, 0.99), worst: quantile(times, 1) });
  }
  return rows;
}

async function measureSpelling(): Promise<OneQuestionResult['spelling']> {
  const { base, model } = await compileResolution(COMPILE_OPTIONS);
  const random = createRandom(SEED);
  const mistyped = questions
    .filter(({ expect }) => expect === 'answer' || expect === 'unanswered')
    .map((question) => ({ ...question, text: mistype(question.text, random) }));
  const measure = (kind: string, correct?: SpellingCorrector) => {
    const interpret = createInterpreter(base, createModel(model, correct));
    const decide = (text: string) => {
      const interpretation = interpret(text);
      return { outcome: interpretation.outcome, facts: 'facts' in interpretation ? interpretation.facts : [] };
    };
    const grades = mistyped.map((question) => gradeReply(question, decide(question.text)));
    const falseAnswers = offTopic.filter((text) => decide(text).outcome === 'answer').length;
    return { kind, grades, falseAnswers, offTopic: offTopic.length };
  };
  return [measure('with correction'), measure('without', () => undefined)];
}

function measureCompiling(): number {
  const started = performance.now();
  trainModel(openResolution(COMPILE_OPTIONS.folders).base);
  return performance.now() - started;
}

process.send?.({
  speed: await measureSpeed(),
  spelling: await measureSpelling(),
  compileMs: measureCompiling(),
} satisfies OneQuestionResult);
