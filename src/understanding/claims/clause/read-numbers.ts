/** Reads the counts and shares of a clause, each with its role. */

import type { Part } from '../claim.ts';
import type { Clause } from '../message/clauses.ts';
import type { Token } from '../message/tokens.ts';
import { comparisonAt, isOutOf } from './comparisons.ts';
import type { Negation } from './negation.ts';
import { FRACTIONS, readShare, shareBase, shareRole } from './read-shares.ts';

/** What the counts of a clause are, and whether one of them has no role. */
export interface NumberReading {
  readonly parts: readonly Part[];
  readonly hasUnread: boolean;
  /** Whether the clause counts who voted how, so that its verb is no outcome: "two states rejected it". */
  readonly countsVoters: boolean;
}

/** The roles of counts by the words that name them. */
const COUNT_ROLES: Readonly<Record<string, string>> = {
  'vote-for': 'for',
  'vote-against': 'against',
  abstain: 'abstained',
  voters: 'voters',
};
const POSITIONAL_ROLES = ['for', 'against', 'abstained'];

/** "47 voted" */
const VOTED = /^(?:voted|صوتت|صوتوا|صوتو)$/u;
/** What is written between two counts of a result. */
const LINK = /^(?:(?:votes?|states?|countries|صوت\p{L}*|دول\p{L}*)?(?:[-–—:/]|to|مقابل|vs|versus|الي|m2abel))$/u;

/** A number of a clause and its place; `one`, `two`, `none` and the like are numbers, too. */
interface Count {
  readonly at: number;
  readonly value: number;
  readonly isWord: boolean;
}

const WORD_COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, zero: 0, none: 0 };

function rolesAt(token: Token | undefined): string[] {
  return Object.entries(COUNT_ROLES).flatMap(([mark, role]) => (token?.marks.has(mark) ? [role] : []));
}

/** Pairs each count with the word for its role: the next one in order, or the only one. */
function pairWithRoles(clause: Clause, counts: readonly Count[]): Map<Count, string> {
  const roles = clause.flatMap((token, at) => {
    const [role] = rolesAt(token);
    return role ? [{ at, role }] : [];
  });
  const distinct = roles.filter(({ role }, i) => role !== roles[i - 1]?.role);
  const pairs = new Map<Count, string>();
  if (distinct.length === 0) return pairs;
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

/** Joins a number with the decimals after it: «48 فاصلة 9». */
function joinDecimals(clause: Clause, isNone: boolean): Count[] {
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
export function readScore(clause: Clause, counts: readonly Count[] = joinDecimals(clause, false)): Count[] {
  const score: Count[] = [];
  for (const count of counts) {
    const last = score.at(-1);
    const isNext =
      last !== undefined &&
      LINK.test(
        clause
          .slice(last.at + 1, count.at + 1)
          .map(({ gap, text, number }) => `${gap}${number === undefined ? text : ''}`)
          .join(''),
      );
    if (score.length > 0 && !isNext) break;
    score.push(count);
  }
  return score.length > 1 && score.length <= POSITIONAL_ROLES.length ? score : [];
}

/** Reads the numbers of a clause about an event. */
export function readNumbers(
  clause: Clause,
  event: string,
  { denied, isNone }: Negation & { isNone: boolean },
): NumberReading {
  const has = (mark: string) => clause.some(({ marks }) => marks.has(mark));
  const near = (at: number, mark: string) => [at - 1, at + 1, at + 2].some((i) => clause[i]?.marks.has(mark));
  const all = joinDecimals(clause, isNone);
  const parts: Part[] = [];
  const share = readShare(clause, event);
  let hasUnread = false;
  if (share) parts.push(share);
  let countsVoters = false;
  const push = ({ at, value }: Count, role: string, of = event) => {
    const comparison = comparisonAt(clause, at);

    parts.push({
      kind: 'number',
      event: of,
      role,
      value,
      comparison,
      negated: denied.has(at),
    });
  };

  const rest = all.filter((count) => {
    const { at, value, isWord } = count;
    if (isWord) return true;
    if (Object.keys(FRACTIONS).some((mark) => clause[at + 1]?.marks.has(mark))) return false;
    if (near(at, 'percent')) {
      const of = shareBase(clause);
      const comparison = comparisonAt(clause, at);

      parts.push({
        kind: 'share',
        event,
        role: shareRole(clause),
        value: value / 100,
        comparison,
        of,
        negated: denied.has(at),
      });
      return false;
    }
    const isSession =
      [at - 1, at + 1].some((i) => clause[i]?.marks.has('council-session')) ||
      (has('council-session') && all.length === 1 && !rolesAt(clause[at + 1]).length && event !== 'vote');
    if (isSession) {
      push(count, 'session');
      return false;
    }
    return true;
  });
  if (event === 'amendments') {
    const isDecided = has('reject') || has('adopt');
    rest.forEach((count, i) => {
      if (count.isWord && count.value === 0) return;
      if (clause[count.at + 1]?.marks.has('state')) hasUnread = true;
      else if (rest.length > 1 && i > 0 && isOutOf(clause, count.at)) push(count, 'count');
      else if (isDecided && !has('submit')) push(count, has('reject') && !has('adopt') ? 'rejected' : 'decided');
      else push(count, 'count');
    });
    return { parts, hasUnread, countsVoters };
  }
  if (event === 'members') {
    for (const count of rest) push(count, 'members');
    return { parts, hasUnread, countsVoters };
  }

  const base = rest.filter(
    ({ at, isWord }) =>
      !isWord &&
      (all.length > 1 || share !== undefined) &&
      (isOutOf(clause, at) || clause[at + 1]?.marks.has('member') || clause[at + 1]?.marks.has('voters')),
  );
  for (const count of base) push(count, 'voters');
  const scored = readScore(
    clause,
    rest.filter((count) => !base.includes(count) && count.value > 0),
  );
  scored.forEach((count, i) => void push(count, POSITIONAL_ROLES[i] as string));
  const counts = rest.filter((count) => !base.includes(count) && !scored.includes(count));
  const pairs = pairWithRoles(
    clause,
    counts.filter(({ isWord, value }) => !isWord || value > 0 || clause.some((token) => rolesAt(token).length > 0)),
  );
  const unpaired = counts.filter((count) => !pairs.has(count));
  for (const [count, role] of pairs) push(count, role);
  countsVoters =
    pairs.size > 0 &&
    clause.some((token) => rolesAt(token).length > 0 && (token.marks.has('adopt') || token.marks.has('reject')));
  const usedRoles = new Set([...pairs.values(), ...POSITIONAL_ROLES.slice(0, scored.length)]);
  const isScore =
    unpaired.length > 1 ||
    (unpaired.length === 1 && pairs.size > 0 && !usedRoles.has('for') && !usedRoles.has('voters'));
  const free = POSITIONAL_ROLES.filter((role) => !usedRoles.has(role));
  unpaired.forEach((count, i) => {
    const next = clause[count.at + 1]?.marks;
    if (count.isWord && count.value === 0) return;
    if (isScore && free[i] && unpaired.length <= 3) push(count, free[i] as string);
    else if ((has('adopt') || (has('gain') && next?.has('vote'))) && unpaired.length === 1) push(count, 'for');
    else if (has('reject') && unpaired.length === 1 && (next?.has('state') || count.isWord)) {
      push(count, 'against');
      countsVoters = true;
    } else if (
      next?.has('vote') &&
      (has('state') || VOTED.test(clause[count.at + 1]?.text ?? '')) &&
      unpaired.length === 1
    )
      push(count, 'voters');
    else if (has('vote') && next?.has('state') && unpaired.length === 1) push(count, 'voters');
    else hasUnread = true;
  });
  return { parts, hasUnread, countsVoters };
}
