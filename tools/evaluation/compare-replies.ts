/** Compares the replies of two states of the bot. */

import type { Reply } from '#src/answering/create-reply.ts';
import { renderPlainText } from '#src/answering/plain-text.ts';
import type { Responder } from '#src/answering/respond.ts';
import { formatMessages, type LabelledQuestion } from './labelled-question.ts';
import { askLabelled, gradeReply } from './scores.ts';

const formatOutcome = ({ outcome, facts }: Reply) => [outcome, ...facts].join(' ');

function formatReply(sign: string, grade: string, reply: Reply): string {
  return `  ${sign} ${grade.padEnd(6)} ${formatOutcome(reply)}: ${renderPlainText(reply).replaceAll('\n', ' ')}`;
}

/**
 * Asks two states of the bot labelled questions, and lists each one whose reply has changed, with the old and the new
 * reply and their grades; at the end, how many became right and how many are no longer right.
 */
export function compareReplies(questions: readonly LabelledQuestion[], before: Responder, now: Responder): string {
  const lines: string[] = [];
  const counts = { changed: 0, fixed: 0, broken: 0 };
  for (const question of questions) {
    const [oldReply, newReply] = [askLabelled(before, question), askLabelled(now, question)];
    const isSame =
      formatOutcome(oldReply) === formatOutcome(newReply) && renderPlainText(oldReply) === renderPlainText(newReply);
    if (isSame) continue;
    const [oldGrade, newGrade] = [gradeReply(question, oldReply), gradeReply(question, newReply)];
    counts.changed += 1;
    if (oldGrade !== 'right' && newGrade === 'right') counts.fixed += 1;
    if (oldGrade === 'right' && newGrade !== 'right') counts.broken += 1;
    lines.push(
      `${question.id} ${formatMessages(question)}`,
      formatReply('-', oldGrade, oldReply),
      formatReply('+', newGrade, newReply),
    );
  }
  const { changed, fixed, broken } = counts;
  lines.push(`${questions.length} questions: ${changed} changed, ${fixed} now right, ${broken} no longer right`);
  return `${lines.join('\n')}\n`;
}
