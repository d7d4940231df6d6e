/** Reads the counts and shares of a clause, each with its role. */

import type { Part } from '../claim.ts';
import type { Clause } from '../message/clauses.ts';
import { comparisonAt, isOutOf } from './comparisons.ts';
import { type Count, findCounts, POSITIONAL_ROLES, pairWithRoles, readScore, rolesAt } from './counts.ts';
import type { Negation } from './negation.ts';
import { FRACTIONS, readShare, shareBase, shareRole } from './read-shares.ts';

/** What the counts of a clause are, and whether one of them has no role. */
export interface NumberReading {
  readonly parts: readonly Part[];
  readonly hasUnread: boolean;
  /** Whether the clause counts who voted how, so that its verb is no outcome: "two states rejected it". */
  readonly countsVoters: boolean;
}

/** «اعتُمد منها ثلاثة» */
const OF_THEM = /^(?:منها|منهم|منهن|them|those)$/u;
/** "47 voted" */
const VOTED = /^(?:voted|صوتت|صوتوا|صوتو)$/u;

/** Whether a number is that of a majority: "rejected by two votes". */
const isMargin = (clause: Clause, at: number) => clause[at - 1]?.marks.has('margin') || clause[at - 1]?.text === 'by';

/** Reads the numbers of a clause about an event. */
export function readNumbers(
  clause: Clause,
  event: string,
  { denied, isNone }: Negation & { isNone: boolean },
): NumberReading {
  const has = (mark: string) => clause.some(({ marks }) => marks.has(mark));
  const near = (at: number, mark: string) => [at - 1, at + 1, at + 2].some((i) => clause[i]?.marks.has(mark));
  const all = findCounts(clause, isNone);
  const parts: Part[] = [];
  const share = readShare(clause, event);
  let hasUnread = false;
  if (share && event !== 'amendments') parts.push(share);
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
    // No count has decimals.
    if (near(at, 'percent') || !Number.isInteger(value)) {
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
      // "Before the 46th session" says when, but not on which day.
      hasUnread ||= [at - 1, at - 2].some((i) => ['before', 'after'].some((mark) => clause[i]?.marks.has(mark)));
      push(count, 'session');
      return false;
    }
    return true;
  });
  if (event === 'amendments') {
    const isDecided = has('reject') || has('adopt');
    const isOfThem = ({ at }: Count) => OF_THEM.test(clause[at - 1]?.text ?? '');
    rest.forEach((count, i) => {
      if (count.isWord && count.value === 0) return;
      if (clause[count.at + 1]?.marks.has('state') || clause[count.at - 1]?.marks.has('symbol-noun')) hasUnread = true;
      else if (isOfThem(count)) push(count, has('reject') && !has('adopt') ? 'rejected' : 'decided');
      else if (rest.length > 1 && i > 0 && isOutOf(clause, count.at)) push(count, 'count');
      // "None of the 17 was accepted"
      else if (isNone && rest.filter(({ isWord }) => !isWord).length === 1) push(count, 'count');
      else if (isDecided && !has('submit') && !rest.some(isOfThem))
        push(count, has('reject') && !has('adopt') ? 'rejected' : 'decided');
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
      (all.length > 1 || share !== undefined || has('percent')) &&
      (isOutOf(clause, at) ||
        (share !== undefined && [at - 1, at - 2, at - 3].some((i) => clause[i]?.marks.has('member'))) ||
        clause[at + 1]?.marks.has('member') ||
        clause[at + 1]?.marks.has('voters') ||
        (has('yes-or-no') && has('percent'))),
  );
  // "Of the 25 who voted yes or no, 92 % voted yes"
  for (const count of base) push(count, has('yes-or-no') ? 'yes-and-no' : 'voters');
  const scored = readScore(
    clause,
    rest.filter((count) => !base.includes(count) && count.value > 0),
  );
  scored.forEach((count, i) => void push(count, POSITIONAL_ROLES[i] as string));
  const counts = rest.filter((count) => !base.includes(count) && !scored.includes(count));
  hasUnread ||= counts.some(({ at }) => clause[at - 1]?.marks.has('margin'));
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
    else if (
      has('reject') &&
      unpaired.length === 1 &&
      !has('all') &&
      clause.every(({ marks, number }) => marks.size > 0 || number !== undefined) &&
      (next?.has('state') || count.isWord || !clause[count.at - 1]?.marks.has('resolution')) &&
      !isMargin(clause, count.at)
    ) {
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
