/** Compares engines at equal silence: each may speak to no more off-topic messages than Qarar does. */

import { isUnanswered } from '#src/knowledge/fact-id.ts';
import type { ConclusionKind } from '#src/understanding/deciding/interpretation.ts';
import { GRADES, type Grade, gradeReply } from '../evaluation/scores.ts';
import { formatMs, formatPercent, formatTable } from '../format.ts';
import type { Guess } from './engines.ts';
import type { EngineResult, GuessedQuestion } from './run-engine.ts';

interface GuessedReply {
  readonly outcome: ConclusionKind;
  readonly facts: readonly string[];
}

/** A guess as a reply that can be graded; silent at or below a cut-off. */
function toReply({ label, score, outcome, facts = [] }: Guess, cutOff: number): GuessedReply {
  if (outcome) return { outcome, facts };
  if (label === 'off-topic' || score <= cutOff) return { outcome: 'fallback', facts: [] };
  if (label === 'smalltalk') return { outcome: 'smalltalk', facts: [] };
  return { outcome: isUnanswered(label) ? 'unanswered' : 'answer', facts: [label] };
}

const speaks = ({ outcome }: GuessedReply) =>
  outcome === 'answer' || outcome === 'unanswered' || outcome === 'suggestions';

/** The lowest cut-off at which an engine speaks to no more off-topic messages than allowed. */
function cutOffFor(guesses: readonly Guess[], allowed: number): number {
  const scores = guesses
    .filter((guess) => speaks(toReply(guess, Number.NEGATIVE_INFINITY)))
    .map(({ score }) => score)
    .sort((a, b) => b - a);
  return scores[allowed] ?? Number.NEGATIVE_INFINITY;
}

function countGrades(questions: readonly GuessedQuestion[], cutOff: number) {
  const counts = Object.fromEntries(GRADES.map((grade) => [grade, 0])) as Record<Grade, number>;
  let falseAnswers = 0;
  for (const { question, guess } of questions) {
    const reply = toReply(guess, cutOff);
    counts[gradeReply(question, reply)] += 1;
    if (question.expect === 'fallback' && speaks(reply)) falseAnswers += 1;
  }
  return { ...counts, falseAnswers };
}

const HEAD = [
  'engine',
  'right, no cut-off',
  'right',
  'wrong',
  'false answers',
  'median',
  'p99',
  'memory, MB',
  'build, s',
];

/** Formats the engines side by side; the first is Qarar, whose silence is the measure. */
export function compareEngines(results: readonly [EngineResult, ...EngineResult[]]): string {
  const [{ questions: asked, offTopic: others }] = results;
  const allowed = others.filter((guess) => speaks(toReply(guess, 0))).length;
  const tempting = asked.filter(({ question }) => question.expect === 'fallback').length;
  const rows = results.map(({ name, questions, offTopic, median, p99, memoryMb, buildMs }) => {
    const isQarar = name === 'Qarar';
    const free = countGrades(questions, Number.NEGATIVE_INFINITY);
    const cut = countGrades(questions, isQarar ? 0 : cutOffFor(offTopic, allowed));
    return [
      name,
      isQarar ? '' : formatPercent(free.right, asked.length),
      formatPercent(cut.right, asked.length),
      formatPercent(cut.wrong, asked.length),
      `${cut.falseAnswers} of ${tempting}`,
      formatMs(median),
      formatMs(p99),
      memoryMb.toFixed(0),
      formatMs(buildMs / 1000),
    ];
  });
  const title = `${asked.length} questions and ${others.length} off-topic messages, of which Qarar speaks to ${allowed}`;
  return `${title}:\n\n${formatTable(HEAD, rows)}`;
}
