/** Finds the counts of a clause, and pairs them with the words for their roles. */
import type { Clause } from '../message/clauses.ts';
import type { Token } from '../tokens/token.ts';

/** The roles of counts by the words that name them. */
const COUNT_ROLES: Readonly<Record<string, string>> = {
  'vote-for': 'for',
  'vote-against': 'against',
  abstain: 'abstained',
  voters: 'voters',
};

/** The roles of the counts of a result, in order. */
export const POSITIONAL_ROLES = ['for', 'against', 'abstained'];
/** What is written between two counts of a result. */
const LINK =
  /^(?:(?:votes?|states?|countries|صوت\p{L}*|دول\p{L}*)? ?(?:[-–—:/]|to|مقابل|vs|versus|الي|ل|m2abel|against|ضد))$/u;
const WORD_COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, zero: 0, none: 0 };

/** A number of a clause and its place; `one`, `two`, `none` and the like are numbers, too. */
export interface Count {
  readonly at: number;
  readonly value: number;
  readonly isWord: boolean;
}

/** The roles that a word names. */
export function rolesAt(token: Token | undefined): string[] {
  return Object.entries(COUNT_ROLES).flatMap(([mark, role]) => (token?.marks.has(mark) ? [role] : []));
}

/** Pairs each count with the word for its role: the next one in order, or the only one. */
export function pairWithRoles(clause: Clause, counts: readonly Count[]): Map<Count, string> {
  const roles = clause.flatMap((token, at) => {
    const [role] = rolesAt(token);
    return role ? [{ at, role }] : [];
  });
  const distinct = roles.filter(({ role }, i) => role !== roles[i - 1]?.role);
  const pairs = new Map<Count, string>();
  if (distinct.length === 0) return pairs;
  if (roles.length === counts.length) {
    counts.forEach((count, i) => void pairs.set(count, roles[i]?.role ?? ''));
    return pairs;
  }
  if (distinct.length === counts.length) {
    counts.forEach((count, i) => void pairs.set(count, distinct[i]?.role ?? ''));
    return pairs;
  }
  const free = new Set(distinct);
  const takeNearest = (count: Count, isNear: (at: number) => boolean) => {
    const near = [...free]
      .filter(({ at }) => isNear(at))
      .sort((a, b) => Math.abs(a.at - count.at) - Math.abs(b.at - count.at))[0];
    if (!near) return;
    pairs.set(count, near.role);
    free.delete(near);
  };
  const between = (count: Count, at: number) =>
    counts.some((other) => other !== count && other.at > Math.min(at, count.at) && other.at < Math.max(at, count.at));
  for (const count of counts) takeNearest(count, (at) => at > count.at && !between(count, at));
  for (const count of counts) if (!pairs.has(count)) takeNearest(count, (at) => at < count.at && !between(count, at));
  if (counts.length === 1 && pairs.size === 0) takeNearest(counts[0] as Count, () => true);
  return pairs;
}

/** The counts of a clause; a number is joined with the decimals after it: «48 فاصلة 9». */
export function findCounts(clause: Clause, isNone: boolean): Count[] {
  const counts: Count[] = [];
  clause.forEach(({ number, marks }, at) => {
    if (number !== undefined) {
      const last = counts.at(-1);
      if (clause[at - 1]?.marks.has('point') && last?.at === at - 2) {
        counts[counts.length - 1] = { ...last, value: Number(`${last.value}.${number}`) };
      } else counts.push({ at, value: number, isWord: false });
      return;
    }
    const word = Object.entries(WORD_COUNTS).find(([mark]) => marks.has(mark));
    if (word) counts.push({ at, value: word[1], isWord: true });
    else if (isNone && marks.has('any')) counts.push({ at, value: 0, isWord: true });
  });
  return counts;
}

/** Counts linked to a result: `23-2-22`, "25 to 2", «٢٣ مقابل ٢». */
export function readScore(clause: Clause, counts: readonly Count[] = findCounts(clause, false)): Count[] {
  const score: Count[] = [];
  for (const count of counts) {
    const last = score.at(-1);
    const isNext =
      last !== undefined &&
      LINK.test(
        clause
          .slice(last.at + 1, count.at)
          .map(({ gap, text }) => `${gap}${text}`)
          .join('') + (clause[count.at]?.gap ?? ''),
      );
    // "25 votes against 2", unlike "23 for, 2 against, 22 abstained"
    const isVersus = clause.slice((last?.at ?? 0) + 1, count.at).some(({ marks }) => marks.has('vote-against'));
    const hasOwnRole = rolesAt(clause[count.at + 1]).length > 0 || rolesAt(clause[count.at]).length > 0;
    if (score.length > 0 && (!isNext || (isVersus && hasOwnRole))) break;
    score.push(count);
  }
  return score.length > 1 && score.length <= POSITIONAL_ROLES.length ? score : [];
}
