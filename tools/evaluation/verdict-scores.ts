/** Scores the verdicts of replies, Yes or No, on what labelled messages state. */

import type { Reply } from '#src/answering/create-reply.ts';
import { formatMessages, type LabelledQuestion } from './labelled-question.ts';
import { formatRow, type ScoredQuestion } from './scores.ts';

/**
 * How good the verdict of a reply is: `withheld` is no verdict where one is due, `spurious` a verdict where none is
 * due, and `FALSE` yes instead of no, or no instead of yes.
 */
export type VerdictGrade = 'right' | 'withheld' | 'spurious' | 'FALSE';

/** How many messages of a set got each grade. */
export type VerdictTally = Record<VerdictGrade, number>;

/** A set of labelled questions with their replies. */
export interface ScoredSet {
  /** The name of its file, such as `dev`. */
  readonly name: string;
  readonly scored: readonly ScoredQuestion[];
}

/** The row of the messages that have no label for a verdict. */
const NO_CLAIM = 'no claim';

const HEADING = `Verdicts on what messages state. "${NO_CLAIM}" counts the messages that have no label for a verdict:
they ask openly or state nothing, so any verdict on them is spurious. A set without such labels is not counted.`;

const verdictOf = ({ verdict }: Pick<Reply, 'verdict'>) => verdict?.value ?? 'none';

/** Grades the verdict of a reply by the label of its question. Without a label, no verdict is due. */
export function gradeVerdict(
  { verdict: wanted = 'none', verdictOk = [] }: Pick<LabelledQuestion, 'verdict' | 'verdictOk'>,
  reply: Pick<Reply, 'verdict'>,
): VerdictGrade {
  const given = verdictOf(reply);
  if (given === wanted || verdictOk.includes(given)) return 'right';
  if (given === 'none') return 'withheld';
  return wanted === 'none' ? 'spurious' : 'FALSE';
}

const hasLabel = ({ question }: ScoredQuestion) => question.verdict !== undefined;
const listLabelledSets = (sets: readonly ScoredSet[]) => sets.filter(({ scored }) => scored.some(hasLabel));

/**
 * Counts grades over `all` messages with a label for a verdict, by set, and over the messages with `no claim`. A set
 * without labels for verdicts is passed over: some of its messages may well state something.
 */
export function tallyVerdicts(sets: readonly ScoredSet[]): Record<string, VerdictTally> {
  const tallies: Record<string, VerdictTally> = {};
  const count = (row: string, { question, reply }: ScoredQuestion) => {
    tallies[row] ??= { right: 0, withheld: 0, spurious: 0, FALSE: 0 };
    tallies[row][gradeVerdict(question, reply)] += 1;
  };
  for (const { name, scored } of listLabelledSets(sets)) {
    for (const question of scored.filter(hasLabel)) for (const row of ['all', name]) count(row, question);
  }
  for (const { scored } of listLabelledSets(sets)) {
    for (const question of scored) if (!hasLabel(question)) count(NO_CLAIM, question);
  }
  return tallies;
}

function formatMiss({ question, reply }: ScoredQuestion): string[] {
  const grade = gradeVerdict(question, reply);
  if (grade === 'right') return [];
  return [
    `${grade} ${question.id} ${formatMessages(question)}`,
    `    wanted ${question.verdict ?? NO_CLAIM}; got ${[verdictOf(reply), ...reply.facts].join(' ')}`,
  ];
}

/** Formats the verdicts as a table by set, with each miss if asked; returns an empty text if no set has labels. */
export function formatVerdicts(sets: readonly ScoredSet[], withMisses: boolean): string {
  const rows = Object.entries(tallyVerdicts(sets)).map(([row, { right, withheld, spurious, FALSE }]) => {
    const total = right + withheld + spurious + FALSE;
    return formatRow([row, total, ((100 * right) / total).toFixed(1), withheld, spurious, FALSE]);
  });
  if (rows.length === 0) return '';
  const misses = withMisses ? listLabelledSets(sets).flatMap(({ scored }) => scored.flatMap(formatMiss)) : [];
  const head = formatRow(['', 'n', 'right %', 'withheld', 'spurious', 'FALSE']);
  return `${[HEADING, head, ...rows, ...misses].join('\n')}\n`;
}
