/** Finds what a clause says that nothing is held of, or that may be read in two ways. */

import type { Part } from '../claim.ts';
import { type Clause, hasPredicate } from '../message/clauses.ts';
import type { Token } from '../tokens/token.ts';
import { hasMark, isAct, isCopula } from '../tokens/token-kinds.ts';

/** Whether a clause says what amendments were about: "the amendments were about sovereignty". */
export const saysWhatAbout = (clause: Clause, isName: (token: Token) => boolean) =>
  clause.some((token, at) => {
    const next = clause[at + 1];
    return token.marks.has('subject-matter') && next && !isName(next) && !next.marks.has('resolution');
  });

/** What is only asked for: whether it was done, is not known. */
const REQUESTED = ['written-report', 'oral-update', 'interactive', 'monitor', 'investigate', 'report'];
const REQUESTING = ['request', 'demand', 'ought', 'mention', 'resolution', 'council'];
const DONE =
  /^(?:[وف]?(?:قدم|قدمت|قدموا|سلم|سلمت|رفع|رفعت|عرض|عرضت)|presented|submitted|delivered|gave|brought|filed|did)(?: |$)/u;

/** Whether a message says that something was done that is only asked for: "the commissioner presented an update". */
export const saysDone = (tokens: readonly Token[]) =>
  REQUESTED.some((mark) => hasMark(tokens, mark)) &&
  tokens.some(({ text }) => DONE.test(text)) &&
  !REQUESTING.some((mark) => hasMark(tokens, mark));

/** Things that are named before something is said of them; of an office or a membership, the name says it. */
const JUDGED = ['election', 'session', 'convening', 'amendments', 'request', 'vote', 'sponsorship'];

/** Whether a message only judges what it names: "was the election on 9 August fair?" */
export function judges(tokens: readonly Token[], parts: readonly Part[]): boolean {
  const last = tokens.findLast(({ marks }) => !marks.has('tag'));
  return (
    last?.marks.has('filler') === true &&
    [...last.marks].every((mark) => mark === 'filler' || mark === 'context') &&
    parts.length > 0 &&
    (tokens.some(isCopula) || hasMark(tokens, 'whether')) &&
    !tokens.some(isAct) &&
    parts.every((part) => (part.kind === 'name' || part.kind === 'date') && JUDGED.includes(part.event))
  );
}

/** Whether a word that was not read says which states are counted: "22 African states", «22 دولة أفريقية». */
export const qualifiesStates = (tokens: readonly Token[], isRead: (at: number) => boolean) =>
  tokens.some(
    (token, at) =>
      !isRead(at) && tokens[token.isArabic ? at - 1 : at + 1]?.marks.has('state') && token.marks.size === 0,
  );

const CONTAINING =
  /^(?:includes?|included|contains?|contained|has|have|part|in|into|amended|changed|تضمن|يتضمن|تضم|يضم|شمل|يشمل|فيه|فيها|احتوي|يحتوي)(?: |$)/u;

/** Whether a clause says that amendments are in the text: "the resolution includes 17 amendments". */
export const putsIntoText = (clause: Clause) =>
  hasMark(clause, 'resolution') &&
  clause.some(({ text }) => CONTAINING.test(text)) &&
  !['submit', 'adopt', 'reject'].some((mark) => hasMark(clause, mark));

/** Things of which it may be denied that there are any. */
const DENIABLE = ['any', 'ought', 'written-report', 'oral-update', 'interactive'];

/** Whether what a clause denies is behind a comma, so that it is not clear what the denial means. */
export function isCutOff(clause: Clause): boolean {
  const at = clause.findIndex(({ marks }) => marks.has('not') || marks.has('none'));
  const end = clause.findIndex(({ gap }, i) => i > at && /[.,;:!?…()،؛؟]/u.test(gap));
  const between = clause.slice(at, end);
  return at >= 0 && end > 0 && !hasPredicate(between) && !DENIABLE.some((mark) => hasMark(between, mark));
}
