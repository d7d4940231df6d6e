/** Reads what is said around a number: "at least", "out of". */
import type { Comparison } from '../claim.ts';
import type { Clause } from '../message/clauses.ts';

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  'at-least': 'at-least',
  'at-most': 'at-most',
  more: 'more',
  fewer: 'fewer',
};
/** Comparisons that may come far before their number. */
const FAR = ['at-least', 'at-most', 'fewer'] as const;
/** «تجاوز عدد المؤيدين 20» */
const EXCEEDING = /^(?:تجاوز|تجاوزت|تخطي|تخطت|فاق|زاد)$/u;
/** How many words may come between a comparison and its number. */
const COMPARISON_REACH = 2;

/** How a number at a place of a clause compares: "at least 20", «أكثر من 20». */
export function comparisonAt(clause: Clause, at: number, reach = COMPARISON_REACH): Comparison {
  for (let i = at; i >= Math.max(0, at - reach); i--) {
    const marks = clause[i]?.marks;
    const found = Object.entries(COMPARISONS).find(([mark]) => marks?.has(mark));
    if (found) return found[1];
    if (marks?.has('about') && i === at - 1) return 'about';
  }
  // «لم يصل عدد المؤيدين إلى 24»
  const isOnly = clause.filter(({ number }) => number !== undefined).length === 1;
  const isShare = clause.some(({ marks }) =>
    ['half', 'third', 'two-thirds', 'quarter'].some((mark) => marks.has(mark)),
  );
  const before = isOnly && !isShare ? clause.slice(0, at) : [];
  const far = FAR.find((mark) => before.some(({ marks }) => marks.has(mark)));
  return far ?? (before.some(({ text }) => EXCEEDING.test(text)) ? 'more' : 'equal');
}

/** Whether a number is what others are a part of: "23 out of 47", "of the 47". */
export function isOutOf(clause: Clause, at: number): boolean {
  const isBetween = (token: Clause[number] | undefined) =>
    token?.text === 'the' || token?.text === 'ال' || token?.marks.has('all');
  let i = at - 1;
  while (isBetween(clause[i])) i -= 1;
  const before = clause[i];
  return /^(?:.* of|of|من|اصل|من اصل)$/u.test(before?.text ?? '');
}
