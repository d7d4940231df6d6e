import type { Reply } from '../../src/answering/create-reply.ts';
import { renderPlainText } from '../../src/answering/plain-text.ts';
import type { Responder } from '../../src/answering/respond.ts';
import { askLabelled, judgeReply } from './evaluate.ts';
import type { LabelledQuestion } from './labelled-question.ts';

/** What a reply is, in a line: `answer vote.for`. */
const nameOf = ({ outcome, facts }: Reply) => [outcome, ...facts].join(' ');

/**
 * Asks labelled questions of a bot as it was and as it is, and shows each that is answered otherwise now: what was said and
 * what is, whether it is right by its label, and how many became right or wrong by it.
 */
export function compareReplies(questions: readonly LabelledQuestion[], before: Responder, now: Responder): string {
  const lines: string[] = [];
  const counts = { changed: 0, mended: 0, broken: 0 };
  for (const question of questions) {
    const [old, fresh] = [askLabelled(before, question), askLabelled(now, question)];
    const [oldText, freshText] = [renderPlainText(old), renderPlainText(fresh)];
    if (nameOf(old) === nameOf(fresh) && oldText === freshText) continue;
    const [was, is] = [judgeReply(question, old), judgeReply(question, fresh)];
    counts.changed += 1;
    if (was !== 'right' && is === 'right') counts.mended += 1;
    if (was === 'right' && is !== 'right') counts.broken += 1;
    lines.push(
      `${question.id} ${(question.turns ?? [question.text]).join(' → ')}`,
      `  - ${was.padEnd(6)} ${nameOf(old)}: ${oldText.replaceAll('\n', ' ')}`,
      `  + ${is.padEnd(6)} ${nameOf(fresh)}: ${freshText.replaceAll('\n', ' ')}`,
    );
  }
  const { changed, mended, broken } = counts;
  lines.push(
    `${questions.length} questions: ${changed} answered otherwise, ${mended} right now, ${broken} no longer right`,
  );
  return `${lines.join('\n')}\n`;
}
