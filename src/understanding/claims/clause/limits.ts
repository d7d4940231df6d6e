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

/** Whether a word that was not read says which states are counted: "22 African states", «22 دولة أفريقية». */
export const qualifiesStates = (tokens: readonly Token[], isRead: (at: number) => boolean) =>
  tokens.some(
    (token, at) =>
      !isRead(at) && tokens[token.isArabic ? at - 1 : at + 1]?.marks.has('state') && token.marks.size === 0,
  );

const CONTAINING =
  /^(?:includes?|included|contains?|contained|has|have|part|in|into|amended|changed|تضمن|يتضمن|تضم|يضم|شمل|يشمل|فيه|فيها|احتوي|يحتوي)(?: |$)/u;

const INCLUDED = /^(?:included|incorporated|integrated|took|taken?)$/u;

/** Whether a clause says that amendments are in the text: "the resolution includes 17 amendments". */
export const putsIntoText = (clause: Clause) =>
  clause.some(({ text }) => (hasMark(clause, 'resolution') ? CONTAINING : INCLUDED).test(text)) &&
  !['submit', 'adopt', 'reject'].some((mark) => hasMark(clause, mark));

/** Events that have a day of their own. */
const DATED = ['vote', 'convening', 'amendments', 'session', 'request'];
const AT = /^(?:during(?: the)?|day of|on|on the day of|amid|خلال|اثناء|يوم|في يوم|وقت)$/u;

/** Whether a clause puts an event at the time of the election: "it was adopted during the election". */
export const isPutAtElection = (clause: Clause, event: string) =>
  DATED.includes(event) &&
  clause.some(
    (token, at) =>
      token.marks.has('election') &&
      (/ day$/u.test(token.text) || [at - 1, at - 2].some((i) => AT.test(clause[i]?.text ?? ''))),
  );

const SUPPORTING =
  /^(?:support|back|endorse|oppose|object)(?:s|ed|ing)?(?: |$)|^(?:vote|voted|votes) (?:for|against)$|^[وف]?(?:ايد|دعم|ساند|عارض)(?:ت|وا)?$/u;

const BY_VOTES = ['vote', 'member', 'state', 'majority', 'most', 'minority'];

/** Whether a clause says who or how many were for or against amendments, of which only the outcome is held. */
export const countsOnAmendments = (clause: Clause) =>
  (['adopt', 'reject'].some((mark) => hasMark(clause, mark)) &&
    (clause.some(
      ({ number }, at) => number !== undefined && BY_VOTES.some((mark) => clause[at + 1]?.marks.has(mark)),
    ) ||
      (hasMark(clause, 'reject') && ['majority', 'most', 'minority'].some((mark) => hasMark(clause, mark))))) ||
  clause.some(({ text }) => SUPPORTING.test(text));

/** Things of which it may be denied that there are any. */
const DENIABLE = ['any', 'ought', 'written-report', 'oral-update', 'interactive'];

/** Whether what a clause denies is behind a comma, so that it is not clear what the denial means. */
export function isCutOff(clause: Clause): boolean {
  const at = clause.findIndex(({ marks }) => marks.has('not') || marks.has('none'));
  const end = clause.findIndex(({ gap }, i) => i > at && /[.,;:!?…()،؛؟]/u.test(gap));
  const between = clause.slice(at, end);
  return at >= 0 && end > 0 && !hasPredicate(between) && !DENIABLE.some((mark) => hasMark(between, mark));
}
