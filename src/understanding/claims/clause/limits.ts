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
const REQUESTING = ['request', 'demand', 'ought', 'resolution'];
/** "is", "will be": only the past says that it was done. */
const DONE =
  /^(?:[وف]?(?:قدم|سلم|رفع|عرض|راقب|رصد|واصل|تابع|تضمن|اعقب|تلا)(?:ت|وا|تها?)?|[وف]?(?:تم|تمت|اتقدم|انقدم|اتعمل|تواصل|يواصل)|presented|submitted|delivered|gave|given|brought|filed|did|was|were|got|discussed|monitored|watched)(?: |$)/u;

/** Whether a message says that something was done that is only asked for: "the commissioner presented an update". */
export const saysDone = (tokens: readonly Token[]) =>
  REQUESTED.some((mark) => hasMark(tokens, mark)) &&
  !hasMark(tokens, 'odihr') &&
  tokens.some(({ text }, at) => {
    const next = tokens[at + 1];
    const isPerfect = /^ha[sd]$/u.test(text) && ['continue', 'monitor', 'submit'].some((mark) => next?.marks.has(mark));
    return isPerfect || (DONE.test(text) && next?.text !== 'to');
  }) &&
  !REQUESTING.some((mark) => hasMark(tokens, mark));

/** What says how elections ought to be, not how one was. */
const NORMATIVE = ['standards', 'ought', 'mention', 'resolution', 'regret', 'right-to-vote'];
const PAST = /^[وف]?(?:was|were|did|كان|كانت)(?: |$)/u;

/** Whether a message says how the election was: "the suffrage was equal", «كانت بالاقتراع السري». */
export const describesElection = (tokens: readonly Token[]) =>
  hasMark(tokens, 'secret-ballot') &&
  tokens.some(({ text }) => PAST.test(text)) &&
  !NORMATIVE.some((mark) => hasMark(tokens, mark));

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

const INCLUDED = /^(?:included|incorporated|integrated)$/u;

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

/** What is to come first, second and third. */
const STEPS = ['oral-update', 'interactive', 'written-report'];
/** "precedes" has what comes first before it; so has "is followed by". */
const FORWARD = /^(?:before|precedes?|preceded|prior to|ahead of|followed by|is followed by|قبل|يسبق|يسبقه|تسبق)$/u;
const BACKWARD = /^(?:after|follows?|preceded by|بعد|عقب|يلي|تلي|يعقب)$/u;

const BY_VOTES = ['vote', 'member', 'state', 'majority', 'most', 'minority'];

/** Whether a clause says who or how many were for or against amendments, of which only the outcome is held. */
export const countsOnAmendments = (clause: Clause) =>
  (['adopt', 'reject'].some((mark) => hasMark(clause, mark)) &&
    (clause.some(
      ({ number }, at) => number !== undefined && BY_VOTES.some((mark) => clause[at + 1]?.marks.has(mark)),
    ) ||
      (hasMark(clause, 'reject') && ['majority', 'most', 'minority'].some((mark) => hasMark(clause, mark))))) ||
  clause.some(({ text }) => SUPPORTING.test(text));

/** Whether things that are asked for are put in another order: "the dialogue comes before the update". */
export function isOutOfOrder(tokens: readonly Token[]): boolean {
  const stepAt = (at: number) => STEPS.findIndex((mark) => tokens[at]?.marks.has(mark));
  const places = tokens.flatMap((_, at) => (stepAt(at) >= 0 ? [at] : []));
  const [first = 0, second] = places;
  if (second === undefined) return false;
  const between = tokens.slice(first + 1, second).map(({ text }) => text);
  const isForward = between.some((text) => FORWARD.test(text));
  const isBackward = between.some((text) => BACKWARD.test(text));
  const isLater = stepAt(first) > stepAt(second);
  return (isForward && isLater) || (isBackward && !isLater);
}

/** What may be said of a thing beside what was decided on it. */
const SAYING = ['adoption', 'subject-matter', 'fulfil', 'binding', 'improve'];
const RELATIVE = /^(?:الذي|التي|اللي|الي|يلي)$/u;

/** Whether a message says which thing it means, and then something of it: «القرار الذي رفضه المجلس يخص بيلاروسيا». */
export const saysWhich = (tokens: readonly Token[], isThing: (token: Token | undefined) => boolean) =>
  tokens.some(
    ({ text }, at) =>
      RELATIVE.test(text) &&
      at > 0 &&
      at <= 2 &&
      isThing(tokens[at - 1]) &&
      tokens
        .slice(at)
        .filter((token) => isAct(token) || SAYING.some((mark) => token.marks.has(mark) && token.text !== 'عن')).length >
        1,
  );

/** Whether a name is explained between commas: "Russia, a member of the Council, proposed them". */
export function hasApposition(tokens: readonly Token[], isName: (token: Token) => boolean): boolean {
  const isCut = (at: number) => /[,،]/u.test(tokens[at]?.gap ?? '');
  return tokens.some((token, at) => {
    if (!isName(token) || !isCut(at + 1) || !/^(?:an?|the|one of)$/u.test(tokens[at + 1]?.text ?? '')) return false;
    const end = tokens.findIndex((each, i) => i > at + 1 && isCut(i) && !each.marks.has('tag'));
    return end > 0 && tokens.slice(at + 1, end).some((each) => isName(each) || each.marks.has('member'));
  });
}

/** Things of which it may be denied that there are any. */
const DENIABLE = ['any', 'ought', 'written-report', 'oral-update', 'interactive'];

/** Whether what a clause denies is behind a comma, so that it is not clear what the denial means. */
export function isCutOff(clause: Clause): boolean {
  const at = clause.findIndex(({ marks }) => marks.has('not') || marks.has('none'));
  const end = clause.findIndex(({ gap }, i) => i > at && /[.,;:!?…()،؛؟]/u.test(gap));
  const between = clause.slice(at, end);
  return at >= 0 && end > 0 && !hasPredicate(between) && !DENIABLE.some((mark) => hasMark(between, mark));
}
