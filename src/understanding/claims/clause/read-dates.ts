/** Reads the dates and document symbols of a clause. */
import type { Part } from '../claim.ts';
import type { Clause } from '../message/clauses.ts';
import type { Negation } from './negation.ts';

/** The dates and document symbols of a clause about an event, and whether one of them has no meaning. */
export function readDates(clause: Clause, event: string, { denied }: Negation): { parts: Part[]; hasUnread: boolean } {
  const parts: Part[] = [];
  let hasUnread = false;
  const isArabic = clause.some((token) => token.isArabic);
  clause.forEach(({ symbol, date, text }, at) => {
    const negated = denied.has(at);
    if (symbol && !/\d/.test(symbol)) hasUnread = true;
    else if (symbol) parts.push({ kind: 'symbol', value: symbol, negated });
    if (!date && /^\d+-\d+-\d+$/.test(text)) hasUnread = true;
    if (!date) return;
    const near = [clause[at - 1], clause[at - 2], clause[at - 3]];
    const related = (mark: string) => near.findIndex((token) => token?.marks.has(mark));
    const isRelated = (mark: string) => related(mark) >= 0;
    if (isRelated('before') && near.slice(0, related('before')).some((token) => token?.marks.size === 0))
      hasUnread = true;
    const relation = clause.some(({ marks }) => marks.has('by')) ? 'by' : isRelated('before') ? 'before' : 'on';
    if (isRelated('after') || (relation !== 'on' && event !== 'oral-update')) hasUnread = true;
    else {
      const otherwise = isArabic ? undefined : date.otherwise;
      const { day, month, year, weekday } = date.date;
      const isYear = year !== undefined && day === undefined && month === undefined && weekday === undefined;
      const noun = isArabic ? near[0] : clause[at + 1];
      const identifies = isYear && event === 'election' && noun?.marks.has('election') === true;
      parts.push({
        kind: 'date',
        event,
        date: date.date,
        otherwise,
        relation,
        negated,
        ...(identifies && { identifies }),
      });
    }
  });
  return { parts, hasUnread };
}
