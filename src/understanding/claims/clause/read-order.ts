/** Reads a comparison of two counts with each other: "the abstentions outnumbered the votes for it". */
import type { Part } from '../claim.ts';
import type { Clause } from '../message/clauses.ts';
import { findCounts, rolesAt } from './counts.ts';
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
  // "Got more votes than the resolution itself"
  const isWithOther = compared >= 0 && clause.some(({ marks, text }) => marks.has('than') || text === 'مما');
  if (compared < 0 || roles.length < 2) return { hasUnread: isWithOther };
  const [role, than] = roles;
  const figures = findCounts(clause, false);
  const [figure] = figures;
  // "21 more for it than against", "outnumbered them by one", «بعشرين دولة»
  const isDifference =
    figures.length === 1 &&
    figure !== undefined &&
    (figure.at === compared - 1 || /^(?:by|ب|بفارق|بفرق)$/u.test(clause[figure.at - 1]?.text ?? ''));
  if (!role || !than || roles.length > 2 || (figures.length > 0 && !isDifference)) return { hasUnread: true };
  const isMore = GREATER.some((mark) => clause[compared]?.marks.has(mark));
  return {
    part: {
      kind: 'order',
      event,
      role,
      than,
      comparison: isMore ? 'more' : 'fewer',
      by: figure?.value,
      negated: false,
    },
    hasUnread: false,
  };
}
