/** Reads a comparison of two counts with each other: "the abstentions outnumbered the votes for it". */
import type { Part } from '../claim.ts';
import type { Clause } from '../message/clauses.ts';
import { rolesAt } from './counts.ts';
import { FRACTIONS } from './read-shares.ts';

const GREATER = ['more', 'greater'];
const SMALLER = ['fewer', 'smaller'];

/** What the comparison of two counts in a clause is, and whether one in it is not read. */
export interface OrderReading {
  readonly part?: Part | undefined;
  readonly hasUnread: boolean;
}

/** Reads which of two counts of an event a clause calls the greater one. The first role is compared with the second. */
export function readOrder(clause: Clause, event: string): OrderReading {
  const compared = clause.findIndex(
    ({ marks }, at) =>
      [...GREATER, ...SMALLER].some((mark) => marks.has(mark)) &&
      clause[at + 1]?.number === undefined &&
      !Object.keys(FRACTIONS).some((mark) => clause[at + 1]?.marks.has(mark)),
  );
  const roles = [...new Set(clause.flatMap((token) => rolesAt(token)))];
  if (compared < 0 || roles.length < 2) return { hasUnread: false };
  const [role, than] = roles;
  const hasFigure = clause.some(({ number, marks }) => number !== undefined || marks.has('one') || marks.has('two'));
  if (!role || !than || roles.length > 2 || hasFigure) return { hasUnread: true };
  const isMore = GREATER.some((mark) => clause[compared]?.marks.has(mark));
  return {
    part: { kind: 'order', event, role, than, comparison: isMore ? 'more' : 'fewer', negated: false },
    hasUnread: false,
  };
}
