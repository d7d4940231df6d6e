/** Compares counts and shares with those that are held. */
import type { Part } from '../claim.ts';
import { compareNumbers, isNear, isRounded, ROUNDING } from './compare-values.ts';
import { type ComparedPart, type HeldValues, judgeBy, NOT_HELD } from './held-values.ts';

type PartOf<Kind extends Part['kind']> = Part & { kind: Kind };

/** Compares a number with the one that is held. */
export function compareNumber(held: HeldValues, part: PartOf<'number'>): ComparedPart {
  const { event, role, value, comparison, negated } = part;
  const [found, actual] = [held.of(event, role), held.numberOf(event, role)];
  if (!found || actual === undefined) return NOT_HELD;
  if (comparison === 'about' && isNear(actual, value)) return NOT_HELD;
  const isSo = compareNumbers(actual, value, comparison) !== negated;
  // "Not 0" would say less than the fact.
  if (value === 0) return judgeBy(found.fact, isSo);
  return judgeBy(found.fact, isSo, { unit: role === 'session' ? 'session' : 'count', claimed: value, actual });
}

/** Compares two counts that are held with each other. */
export function compareOrder(held: HeldValues, part: PartOf<'order'>): ComparedPart {
  const { event, role, comparison, negated } = part;
  const [found, other] = [held.of(event, role), held.of(event, part.than)];
  const [count, than] = [held.numberOf(event, role), held.numberOf(event, part.than)];
  if (!found || !other || count === undefined || than === undefined) return NOT_HELD;
  const fact = held.covering([found.fact, other.fact]) ?? found.fact;
  const isSo =
    compareNumbers(count, than, comparison) && (part.by ?? Math.abs(count - than)) === Math.abs(count - than);
  return judgeBy(fact, isSo !== negated);
}

/** Compares a share with one that is not declared, but follows from two counts that are held. */
function compareOtherShare(held: HeldValues, part: PartOf<'share'>): ComparedPart {
  const { event, role, value, comparison, negated } = part;
  const [found, count, voters] = [held.of(event, role), held.numberOf(event, role), held.numberOf(event, 'voters')];
  if (!found || count === undefined || voters === undefined || part.of === 'yes-and-no') return NOT_HELD;
  const actual = count / voters;
  if (comparison === 'about' && isNear(actual, value)) return NOT_HELD;
  const isSo = comparison === 'equal' ? Math.abs(actual - value) < ROUNDING : compareNumbers(actual, value, comparison);
  return judgeBy(found.fact, isSo !== negated);
}

/** Compares a share of the votes with the one that is held: of all who took part, or of those who voted yes or no. */
export function compareShare(held: HeldValues, part: PartOf<'share'>): ComparedPart {
  const { event, value, comparison, negated } = part;
  if (part.role !== 'for') return compareOtherShare(held, part);
  const roles = part.of === 'all' ? ['share'] : ['share', 'share-of-yes-and-no'];
  const options = (part.of === 'yes-and-no' ? ['share-of-yes-and-no'] : roles).flatMap((role) => {
    const [found, actual] = [held.of(event, role), held.numberOf(event, role)];
    return found && actual !== undefined ? [{ fact: found.fact, actual }] : [];
  });
  const [first] = options;
  if (!first) return NOT_HELD;
  const isAbout = comparison === 'about';
  const rounding = Number.isInteger(Math.round(value * 1000) / 10) ? ROUNDING : ROUNDING / 10;
  const isSo = options.some(({ actual }) => {
    if (isAbout) return isRounded(actual, value);
    return comparison === 'equal' ? Math.abs(actual - value) < rounding : compareNumbers(actual, value, comparison);
  });
  // "More than half" is so of one base only.
  const isUnclear =
    !isAbout &&
    comparison !== 'equal' &&
    options.some(({ actual }) => compareNumbers(actual, value, comparison) !== isSo);
  if (isUnclear) return NOT_HELD;
  if (isAbout && !isSo && options.some(({ actual }) => isNear(actual, value))) return NOT_HELD;
  const figure = { unit: 'percent', claimed: value, actual: first.actual } as const;
  // Who says "unanimous" gave no figure.
  return judgeBy(first.fact, isSo !== negated, value === 1 ? undefined : figure);
}
