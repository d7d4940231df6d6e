/** Scores replies to labelled questions. */

import type { Reply } from '#src/answering/create-reply.ts';
import type { Responder } from '#src/answering/respond.ts';
import { isAboutBot } from '#src/knowledge/fact-id.ts';
import type { ConclusionKind } from '#src/understanding/deciding/interpretation.ts';
import { formatMessages, type LabelledQuestion } from './labelled-question.ts';

/** The grades of a reply: `near` is a choice that has the right fact, `missed` no answer, `wrong` a wrong one. */
export const GRADES = ['right', 'near', 'missed', 'wrong'] as const;

/** How good a reply is. */
export type Grade = (typeof GRADES)[number];

/** How many questions of a group got each grade. */
export type Tally = Record<Grade, number>;

/** A labelled question with its reply and grade. */
export interface ScoredQuestion {
  readonly question: LabelledQuestion;
  readonly reply: Reply;
  readonly grade: Grade;
}

/** Grades a reply by the label of its question. */
export function gradeReply(
  question: LabelledQuestion,
  { outcome, facts }: { readonly outcome: ConclusionKind; readonly facts: readonly string[] },
): Grade {
  const [best = ''] = facts;
  const wanted = question.factsAll ?? question.facts ?? [];
  const offersOne = facts.some((fact) => wanted.includes(fact));
  if (question.expect === 'answer') {
    if (outcome === 'unanswered') return 'wrong';
    if (outcome === 'suggestions' || outcome === 'fallback') return offersOne ? 'near' : 'missed';
    if (outcome !== 'answer') return 'missed';
    if (!question.factsAll) return wanted.includes(best) ? 'right' : 'wrong';
    if (question.factsAll.every((fact) => facts.includes(fact))) return 'right';
    return offersOne ? 'near' : 'wrong';
  }
  if (question.expect === 'smalltalk' && outcome === 'answer' && isAboutBot(best)) return 'right';
  if (outcome === question.expect || question.alsoOk?.some((each) => each === outcome)) {
    return question.expect === 'unanswered' && question.facts && !question.facts.includes(best) ? 'near' : 'right';
  }
  if (outcome === 'answer') return 'wrong';
  if (question.expect === 'unanswered' && outcome === 'fallback') return offersOne ? 'near' : 'missed';
  return outcome === 'suggestions' ? 'near' : 'missed';
}

/** Asks a labelled question, its earlier turns first, and returns the reply to the last one. */
export function askLabelled(respond: Responder, { id, text = '', turns = [text] }: LabelledQuestion): Reply {
  const replies = turns.map((message) => respond({ text: message, chat: id }));
  return replies.at(-1) as Reply;
}

/** Asks labelled questions and grades the replies. */
export function scoreQuestions(respond: Responder, questions: readonly LabelledQuestion[]): ScoredQuestion[] {
  return questions.map((question) => {
    const reply = askLabelled(respond, question);
    return { question, reply, grade: gradeReply(question, reply) };
  });
}

/** Counts grades by group, and over `all`. */
export function tallyGrades(scored: readonly Pick<ScoredQuestion, 'question' | 'grade'>[]): Record<string, Tally> {
  const tallies: Record<string, Tally> = {};
  for (const { question, grade } of scored) {
    for (const group of ['all', question.group ?? question.expect]) {
      tallies[group] ??= { right: 0, near: 0, missed: 0, wrong: 0 };
      tallies[group][grade] += 1;
    }
  }
  return tallies;
}

/** Formats a row of a table of scores: a name and columns that are aligned to the right. */
export const formatRow = ([name, ...cells]: readonly (string | number)[]): string =>
  `${String(name).padEnd(16)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;

function formatMiss({ question, reply, grade }: ScoredQuestion): string[] {
  const wanted = [question.expect, ...(question.factsAll ?? question.facts ?? [])].join(' ');
  const got = [reply.outcome, ...reply.facts].join(' ');
  return [
    `${grade} ${question.id} ${formatMessages(question)}`,
    `    wanted ${wanted}; got ${got} (${reply.confidence.toFixed(2)})`,
  ];
}

/** Formats scores as a table by group, with each miss if asked. A right reply helps, and so does a near one. */
export function formatScores(scored: readonly ScoredQuestion[], withMisses: boolean): string {
  const rows = Object.entries(tallyGrades(scored)).map(([group, { right, near, missed, wrong }]) => {
    const total = right + near + missed + wrong;
    const percent = (count: number) => ((100 * count) / total).toFixed(1);
    return formatRow([group, total, percent(right), percent(right + near), near, missed, wrong, percent(wrong)]);
  });
  const misses = withMisses ? scored.filter(({ grade }) => grade !== 'right').flatMap(formatMiss) : [];
  const head = formatRow(['', 'n', 'right %', 'helped %', 'near', 'missed', 'wrong', 'wrong %']);
  return `${[head, ...rows, ...misses].join('\n')}\n`;
}
