/** Finds what a clause says that nothing is held of, or that may be read in two ways. */
import { type Clause, hasPredicate } from '../message/clauses.ts';
import type { Token } from '../tokens/token.ts';
import { hasMark } from '../tokens/token-kinds.ts';

/** Whether a clause says what amendments were about: "the amendments were about sovereignty". */
export const saysWhatAbout = (clause: Clause, isName: (token: Token) => boolean) =>
  clause.some((token, at) => {
    const next = clause[at + 1];
    return token.marks.has('subject-matter') && next && !isName(next) && !next.marks.has('resolution');
  });

/** What the resolution only asks for: whether it was done, is not known. */
const REQUESTED = ['written-report', 'oral-update', 'interactive-dialogue'];
const REQUESTING = ['request', 'demand', 'ought'];
const DONE =
  /^(?:[وف]?(?:قدم|قدمت|قدموا|سلم|سلمت|رفع|رفعت|عرض|عرضت)|presented|submitted|delivered|gave|brought|filed|did|has|have)$/u;

/** Whether a clause says that something was done that is only asked for: "the commissioner presented an update". */
export const saysDone = (clause: Clause, event: string) =>
  REQUESTED.includes(event) &&
  hasMark(clause, 'submit') &&
  clause.some(({ text }) => DONE.test(text)) &&
  !REQUESTING.some((mark) => hasMark(clause, mark));

/** Things of which it may be denied that there are any. */
const DENIABLE = ['any', 'ought', 'written-report', 'oral-update', 'interactive'];

/** Whether what a clause denies is behind a comma, so that it is not clear what the denial means. */
export function isCutOff(clause: Clause): boolean {
  const at = clause.findIndex(({ marks }) => marks.has('not') || marks.has('none'));
  const end = clause.findIndex(({ gap }, i) => i > at && /[.,;:!?…()،؛؟]/u.test(gap));
  const between = clause.slice(at, end);
  return at >= 0 && end > 0 && !hasPredicate(between) && !DENIABLE.some((mark) => hasMark(between, mark));
}
