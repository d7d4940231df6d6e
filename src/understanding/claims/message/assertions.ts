/** What the assertions of a message show together. */
import type { Assertion, Part } from '../claim.ts';
import { rolesAt } from '../clause/counts.ts';
import type { Token } from '../tokens/token.ts';
import { hasMark } from '../tokens/token-kinds.ts';
import type { Clause } from './clauses.ts';

/** Roles of counts that no other topic has. */
const COUNTED = ['for', 'against', 'abstained'];
const VOTING = ['vote-for', 'vote-against', 'abstain', 'vote'];
const OUTCOMES = ['adopt', 'reject'];
const ACTS = ['submit', 'request'];
/** Events that somebody brought about. */
const ACTED = ['amendments', 'request', 'sponsorship'];
/** Nouns of events, which a name may stand beside. */
const EVENT_NOUNS = ['election', 'session', 'council-session', 'convening'];
const FIGURES: readonly Part['kind'][] = ['date', 'number', 'share'];

const partsOf = (assertions: readonly Assertion[]) => assertions.flatMap(({ parts }) => parts);

/** Whether two figures are given for the same count: "seven? seventy?" */
export function givesAlternatives(assertions: readonly Assertion[]): boolean {
  const values = new Map<string, number>();
  return partsOf(assertions).some((part) => {
    if (part.kind !== 'number' || part.negated || part.comparison !== 'equal') return false;
    const key = `${part.event} ${part.role}`;
    const other = values.get(key);
    values.set(key, part.value);
    return other !== undefined && other !== part.value;
  });
}

/** Whether a third count stands beside two that are compared: "more than those against and those who abstained". */
export function comparesOthers(assertions: readonly Assertion[], clauses: readonly Clause[]): boolean {
  const compares = partsOf(assertions).some(({ kind }) => kind === 'order');
  return compares && clauses.filter((clause) => clause.some((token) => rolesAt(token).length > 0)).length > 1;
}

/** Whether a number at the end may be a day, as a date came before: "the letter on 11 September, the vote 18". */
export function givesBareDays(clauses: readonly Clause[]): boolean {
  const firstDate = clauses.findIndex((clause) => clause.some(({ date }) => date?.date.month !== undefined));
  return clauses.some((clause, i) => {
    const last = clause.findLast(({ marks }) => !marks.has('tag') && !marks.has('filler'));
    const isAlone = clause.filter(({ number }) => number !== undefined).length === 1;
    return (
      firstDate >= 0 && i > firstDate && isAlone && last?.number !== undefined && clause.every(({ date }) => !date)
    );
  });
}

/** Whether figures show by themselves that a message is about a vote: several counts, an outcome with a date. */
export function isFiguredOut(assertions: readonly Assertion[], tokens: readonly Token[]): boolean {
  const parts = partsOf(assertions);
  const hasKind = (kind: Part['kind']) => parts.some((part) => part.kind === kind);
  const isCounted = parts.some(
    (part) => part.kind === 'share' || (part.kind === 'number' && COUNTED.includes(part.role)),
  );
  return (
    hasKind('order') ||
    parts.filter(({ kind }) => kind === 'number').length > 1 ||
    (hasKind('outcome') && FIGURES.some(hasKind)) ||
    (isCounted && VOTING.some((mark) => hasMark(tokens, mark)))
  );
}

/** Whether a part may only say which one is meant: "the urgent session", "the election in Belarus". */
export const isIdentifying = (part: Part) =>
  part.kind === 'name' &&
  !part.negated &&
  (part.role === 'kind' || (part.role === 'country' && part.event === 'election'));

/** Whether a part is a year alone, which may only say what is meant if nothing is said to be done: "election 2020". */
export const isYearAlone = (part: Part) =>
  part.kind === 'date' &&
  !part.negated &&
  Object.entries(part.date).every(([unit, value]) => unit === 'year' || value === undefined);

/** Whether a clause says that something was done, but not by whom: that is said in the clause before it. */
export const leavesActorOut = (clause: Clause, event: string, parts: readonly Part[]) =>
  (parts.length === 0 &&
    [...ACTS, ...(hasMark(clause, 'resolution') ? ['vote-for', 'vote-against'] : [])].some((mark) =>
      hasMark(clause, mark),
    )) ||
  (ACTED.includes(event) &&
    !hasMark(clause, 'exist') &&
    parts.every(({ kind }) => kind === 'number') &&
    !OUTCOMES.some((mark) => hasMark(clause, mark)));

/** Whether a message ends with something other than a name or the noun of an event: "was the election fair?" */
export function saysMoreAtTheEnd(tokens: readonly Token[], isName: (token: Token) => boolean): boolean {
  const last = tokens.findLast(({ marks }) => !marks.has('tag'));
  return last !== undefined && !isName(last) && !EVENT_NOUNS.some((mark) => last.marks.has(mark));
}
