/** Reads shares in words: "half of the members". */
import type { Part, ShareBase } from '../claim.ts';
import type { Clause } from '../message/clauses.ts';
import { comparisonAt, isOutOf } from './comparisons.ts';

/** Shares in words. */
export const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'two-thirds': 2 / 3,
  third: 1 / 3,
  quarter: 1 / 4,
};

/** Whose share it is: those in favour, unless the clause says another vote. */
export function shareRole(clause: Clause): 'for' | 'against' | 'abstained' {
  const has = (mark: string) => clause.some(({ marks }) => marks.has(mark));
  if (has('abstain')) return 'abstained';
  return has('vote-against') && !has('vote-for') ? 'against' : 'for';
}

/** What a share of the votes is a share of, if the clause says it. */
export function shareBase(clause: Clause): ShareBase | undefined {
  const has = (mark: string) => clause.some(({ marks }) => marks.has(mark));
  if (has('yes-or-no')) return 'yes-and-no';
  return has('member') || has('all') || has('state') || has('council') ? 'all' : undefined;
}

const hasNumber = (clause: Clause) => clause.some(({ number }, at) => number !== undefined && !isOutOf(clause, at));

/** A share in words: "half of the members", «أغلب الدول». */
export function readShare(clause: Clause, event: string): Part | undefined {
  const role = shareRole(clause);
  const part = { kind: 'share', event, role, of: shareBase(clause) ?? 'all', negated: false } as const;
  for (const [at, { marks }] of clause.entries()) {
    if (marks.has('most') || (marks.has('majority') && shareBase(clause) !== undefined && !hasNumber(clause)))
      return { ...part, value: 0.5, comparison: 'more' };
    if (marks.has('minority')) return { ...part, value: 0.5, comparison: 'fewer' };
    const fraction = Object.entries(FRACTIONS).find(([mark]) => marks.has(mark));
    const comparison = fraction && comparisonAt(clause, at, at);
    if (!fraction || !comparison) continue;
    return { ...part, value: (clause[at - 1]?.number ?? 1) * fraction[1], comparison };
  }
  return undefined;
}
