/** Compares what a message asserts with what the fact base holds: the second step of checking a claim. */
import { type KnowledgeBase, numberOf } from '../../knowledge/knowledge-base.ts';
import type { CorrectedFigure, Correction } from '../deciding/verdict.ts';
import type { Assertion, Claim, Part } from './claim.ts';
import { agreesWith, compareNumbers, correctDay, isNear, isRounded, ROUNDING } from './compare-values.ts';

/** How a part compares: it holds, it contradicts what is held, or nothing is held about it. */
export interface ComparedPart {
  readonly result: 'holds' | 'contradicts' | 'not-held';
  readonly fact?: string | undefined;
  readonly correction?: Correction | undefined;
}

/** Compares the parts of a claim. */
export type ClaimComparer = (claim: Claim) => ComparedPart[];

/** What a fact holds of a role in an event. */
interface Held {
  readonly fact: string;
  readonly value: string | readonly string[];
}

const NOT_HELD: ComparedPart = { result: 'not-held' };

/** Creates a comparer. What it compares with is declared in the fact base: per event, the value of each role. */
export function createClaimComparer(base: KnowledgeBase): ClaimComparer {
  const held = new Map<string, Held[]>();
  for (const { id, holds } of base.facts.values())
    for (const [event, roles] of Object.entries(holds))
      for (const [role, value] of Object.entries(roles)) {
        const key = `${event} ${role}`;
        held.set(key, [...(held.get(key) ?? []), { fact: id, value }]);
      }
  const heldOf = (event: string, role: string) => held.get(`${event} ${role}`)?.[0];
  const numberFor = (found: Held | undefined) =>
    typeof found?.value === 'string' ? numberOf(base.figures, found.value) : undefined;
  const judge = (isSo: boolean, fact: string, figure?: CorrectedFigure): ComparedPart =>
    isSo ? { result: 'holds', fact } : { result: 'contradicts', fact, correction: { fact, figure } };

  function compareNumber(part: Part & { kind: 'number' }): ComparedPart {
    const found = heldOf(part.event, part.role);
    const actual = numberFor(found);
    if (!found || actual === undefined) return NOT_HELD;
    if (part.comparison === 'about' && isNear(actual, part.value)) return NOT_HELD;
    const isSo = compareNumbers(actual, part.value, part.comparison) !== part.negated;
    return judge(isSo, found.fact, { unit: 'count', claimed: part.value, actual });
  }

  /** Compares two counts that are held with each other. */
  function compareOrder(part: Part & { kind: 'order' }): ComparedPart {
    const found = heldOf(part.event, part.role);
    const [count, than] = [numberFor(found), numberFor(heldOf(part.event, part.than))];
    if (!found || count === undefined || than === undefined) return NOT_HELD;
    return judge(compareNumbers(count, than, part.comparison) !== part.negated, found.fact);
  }

  /** A share that is not declared, of two counts that are held. */
  function compareOtherShare(part: Part & { kind: 'share' }): ComparedPart {
    const found = heldOf(part.event, part.role);
    const [count, voters] = [numberFor(found), numberFor(heldOf(part.event, 'voters'))];
    if (!found || count === undefined || voters === undefined || part.of === 'yes-and-no') return NOT_HELD;
    const actual = count / voters;
    if (part.comparison === 'about' && isNear(actual, part.value)) return NOT_HELD;
    const isSo =
      part.comparison === 'equal'
        ? Math.abs(actual - part.value) < ROUNDING
        : compareNumbers(actual, part.value, part.comparison);
    return judge(isSo !== part.negated, found.fact);
  }

  function compareShare(part: Part & { kind: 'share' }): ComparedPart {
    if (part.role !== 'for') return compareOtherShare(part);
    const all = heldOf(part.event, 'share');
    const yesAndNo = heldOf(part.event, 'share-of-yes-and-no');
    const options = [part.of === 'yes-and-no' ? undefined : all, part.of === 'all' ? undefined : yesAndNo].flatMap(
      (found) => {
        const actual = numberFor(found);
        return found && actual !== undefined ? [{ fact: found.fact, actual }] : [];
      },
    );
    const [first] = options;
    if (!first) return NOT_HELD;
    const isAbout = part.comparison === 'about';
    if (
      isAbout &&
      !options.some(({ actual }) => isRounded(actual, part.value)) &&
      options.some(({ actual }) => isNear(actual, part.value))
    )
      return NOT_HELD;
    const isSo = options.some(({ actual }) => {
      const isNear =
        Math.abs(actual - part.value) <
        (Number.isInteger(Math.round(part.value * 1000) / 10) ? ROUNDING : ROUNDING / 10);
      if (isAbout) return isRounded(actual, part.value);
      return part.comparison === 'equal' ? isNear : compareNumbers(actual, part.value, part.comparison);
    });
    const figure = { unit: 'percent', claimed: part.value, actual: first.actual } as const;
    // Who says "unanimous" gave no figure.
    return judge(isSo !== part.negated, first.fact, part.value === 1 ? undefined : figure);
  }

  /** A time at which something was so, and may have been so before and after. */
  function compareTime({ event, date, negated }: Part & { kind: 'date' }): ComparedPart {
    const found = heldOf(event, 'time');
    const actual = typeof found?.value === 'string' ? base.figures[found.value] : undefined;
    const isSo = typeof actual === 'string' && agreesWith(date, actual) && !negated;
    return found && isSo ? judge(true, found.fact) : NOT_HELD;
  }

  function compareDate(part: Part & { kind: 'date' }): ComparedPart {
    const deadline = heldOf(part.event, 'deadline');
    const figure = deadline && typeof deadline.value === 'string' ? base.figures[deadline.value] : undefined;
    if (deadline && typeof figure === 'object' && 'year' in figure) {
      const { day, month, year } = part.date;
      if (year === undefined) return NOT_HELD;
      const isWholeYear = day === undefined && month === undefined;
      // "By October 2020" is within the deadline, but is not held; "by June 2021" is beyond it.
      const isBeyond = year !== figure.year && (year !== figure.year + 1 || (month ?? 1) > 1);
      if (!isWholeYear && !isBeyond) return NOT_HELD;
      const isSo = isWholeYear && year === (part.relation === 'before' ? figure.year + 1 : figure.year);
      return judge(isSo !== part.negated, deadline.fact);
    }
    const found = heldOf(part.event, 'day');
    const actual = typeof found?.value === 'string' ? base.figures[found.value] : undefined;
    if (!found || typeof actual !== 'string') return compareTime(part);
    const isSo = agreesWith(part.date, actual);
    if (part.otherwise && agreesWith(part.otherwise, actual) !== isSo) return NOT_HELD;
    return judge(isSo !== part.negated, found.fact, isSo ? undefined : correctDay(part.date, actual));
  }

  function compareName(part: Part & { kind: 'name' }, parts: readonly Part[]): ComparedPart {
    if (part.role === 'voter' && part.event !== 'amendments') {
      const observers = heldOf('status', 'observer');
      if (observers && typeof observers.value !== 'string' && observers.value.includes(part.value))
        return judge(part.negated, observers.fact);
    }
    const found = heldOf(part.event, part.role);
    if (!found || typeof found.value === 'string') return NOT_HELD;
    const isSo = found.value.includes(part.value);
    const other = parts.some(
      (each) =>
        each !== part &&
        each.kind === 'name' &&
        !each.negated &&
        each.event === part.event &&
        each.role === part.role &&
        found.value.includes(each.value) !== isSo,
    );
    if (other && !part.negated) return isSo ? { result: 'holds', fact: found.fact } : NOT_HELD;
    if (!isSo && base.claims.open.includes(part.role)) return NOT_HELD;
    return judge(isSo !== part.negated, found.fact);
  }

  function compareOutcome(part: Part & { kind: 'outcome' }): ComparedPart {
    const found = heldOf(part.event, 'outcome');
    if (!found) return NOT_HELD;
    return judge(found.value.includes(part.value) !== part.negated, found.fact);
  }

  function compareSymbol({ value, negated }: Part & { kind: 'symbol' }): ComparedPart {
    const symbols = ['symbol', 'number', 'draft'].flatMap((role) => {
      const found = heldOf('document', role);
      const figure = typeof found?.value === 'string' ? base.figures[found.value] : undefined;
      return found && typeof figure === 'object' && 'symbol' in figure
        ? [{ fact: found.fact, symbol: figure.symbol }]
        : [];
    });
    const [first] = symbols;
    if (!first) return NOT_HELD;
    const same = symbols.find(({ symbol }) => symbol.toLowerCase() === value);
    return judge((same !== undefined) !== negated, first.fact);
  }

  function comparePart(part: Part, parts: readonly Part[]): ComparedPart {
    switch (part.kind) {
      case 'number':
        return compareNumber(part);
      case 'order':
        return compareOrder(part);
      case 'share':
        return compareShare(part);
      case 'date':
        return compareDate(part);
      case 'name':
        return compareName(part, parts);
      case 'outcome':
        return compareOutcome(part);
      case 'symbol':
        return compareSymbol(part);
      case 'statement':
        return judge(!part.negated, part.fact);
      default:
        return part satisfies never;
    }
  }

  /** Whether both the kind and the day of an event are others than those held, so that it is another event. */
  const isElsewhere = (parts: readonly Part[], compared: readonly ComparedPart[]) => {
    const isWrong = (fits: (part: Part) => boolean) =>
      parts.some((part, i) => fits(part) && compared[i]?.result === 'contradicts');
    return isWrong((part) => part.kind === 'name' && part.role === 'kind') && isWrong(({ kind }) => kind === 'date');
  };

  /** A denied assertion is right if one of its parts is wrong, and wrong if all of them are right. */
  function compareAssertion({ parts, isDenied }: Assertion): ComparedPart[] {
    const compared = parts.map((part) => comparePart(part, parts));
    if (isElsewhere(parts, compared)) return compared.map(() => NOT_HELD);
    if (!isDenied || parts.length === 0) return compared;
    const wrong = compared.find(({ result }) => result === 'contradicts');
    if (wrong) return [{ result: 'holds', fact: wrong.fact }];
    if (compared.some(({ result }) => result === 'not-held')) return [NOT_HELD];
    return compared.map(({ fact }) => ({ result: 'contradicts', fact, correction: fact ? { fact } : undefined }));
  }

  return ({ assertions }) =>
    assertions.flatMap((assertion) => {
      const compared = compareAssertion(assertion);
      // Among several clauses, one whose event is only assumed may be about something else.
      if (!assertion.isAssumed || assertions.length === 1) return compared;
      return compared.map((part) => (part.result === 'contradicts' ? NOT_HELD : part));
    });
}
