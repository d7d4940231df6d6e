/** Compares what a message asserts with what the fact base holds: the second step of checking a claim. */
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Assertion, Claim, Part } from '../claim.ts';
import { compareNumber, compareOrder, compareShare } from './compare-counts.ts';
import { agreesWith, correctDay } from './compare-values.ts';
import { type ComparedPart, collectHeldValues, judgeBy, NOT_HELD } from './held-values.ts';

/** Compares the parts of a claim. */
export type ClaimComparer = (claim: Claim) => ComparedPart[];

/** Creates a comparer. What it compares with is declared in the fact base: per event, the value of each role. */
export function createClaimComparer(base: KnowledgeBase): ClaimComparer {
  const held = collectHeldValues(base);

  /** Compares the order of two events with that of the days that are held. */
  function compareSequence({ event, other, relation, negated }: Part & { kind: 'sequence' }): ComparedPart {
    const [found, second] = [held.of(event, 'day'), held.of(other, 'day')];
    const [day, otherDay] = [found, second].map((each) => base.figures[String(each?.value)]);
    if (!found || typeof day !== 'string' || typeof otherDay !== 'string' || day === otherDay) return NOT_HELD;
    return judgeBy(found.fact, (day < otherDay === (relation === 'before')) !== negated);
  }

  /** A time at which something was so, and may have been so before and after. */
  function compareTime({ event, date, negated }: Part & { kind: 'date' }): ComparedPart {
    const found = held.of(event, 'time');
    const actual = typeof found?.value === 'string' ? base.figures[found.value] : undefined;
    const isSo = typeof actual === 'string' && agreesWith(date, actual) && !negated;
    return found && isSo ? judgeBy(found.fact, true) : NOT_HELD;
  }

  function compareDate(part: Part & { kind: 'date' }): ComparedPart {
    const deadline = held.of(part.event, 'deadline');
    const figure = deadline && typeof deadline.value === 'string' ? base.figures[deadline.value] : undefined;
    if (deadline && typeof figure === 'object' && 'year' in figure) {
      const { day, month, year } = part.date;
      if (year === undefined) return NOT_HELD;
      const isWholeYear = day === undefined && month === undefined;
      // "By October 2020" is within the deadline, but is not held; "by June 2021" is beyond it.
      const isBeyond = year !== figure.year && (year !== figure.year + 1 || (month ?? 1) > 1);
      if (!isWholeYear && !isBeyond) return NOT_HELD;
      const isSo = isWholeYear && year === (part.relation === 'before' ? figure.year + 1 : figure.year);
      return judgeBy(deadline.fact, isSo !== part.negated);
    }
    const found = held.of(part.event, 'day');
    const actual = typeof found?.value === 'string' ? base.figures[found.value] : undefined;
    if (!found || typeof actual !== 'string') return compareTime(part);
    const isSo = agreesWith(part.date, actual);
    if (part.otherwise && agreesWith(part.otherwise, actual) !== isSo) return NOT_HELD;
    return judgeBy(found.fact, isSo !== part.negated, isSo ? undefined : correctDay(part.date, actual));
  }

  function compareName(part: Part & { kind: 'name' }, parts: readonly Part[]): ComparedPart {
    if (part.role === 'voter' && part.event !== 'amendments') {
      const observers = held.of('status', 'observer');
      if (observers && typeof observers.value !== 'string' && observers.value.includes(part.value))
        return judgeBy(observers.fact, part.negated);
    }
    const found = held.of(part.event, part.role);
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
    return judgeBy(found.fact, isSo !== part.negated);
  }

  function compareOutcome(part: Part & { kind: 'outcome' }): ComparedPart {
    const found = held.of(part.event, 'outcome');
    if (!found) return NOT_HELD;
    return judgeBy(found.fact, found.value.includes(part.value) !== part.negated);
  }

  function compareSymbol({ value, negated }: Part & { kind: 'symbol' }): ComparedPart {
    const symbols = ['symbol', 'number', 'draft'].flatMap((role) => {
      const found = held.of('document', role);
      const figure = typeof found?.value === 'string' ? base.figures[found.value] : undefined;
      return found && typeof figure === 'object' && 'symbol' in figure
        ? [{ fact: found.fact, symbol: figure.symbol }]
        : [];
    });
    const [first] = symbols;
    if (!first) return NOT_HELD;
    const same = symbols.find(({ symbol }) => symbol.toLowerCase() === value);
    return judgeBy(first.fact, (same !== undefined) !== negated);
  }

  function comparePart(part: Part, parts: readonly Part[]): ComparedPart {
    switch (part.kind) {
      case 'number':
        return compareNumber(held, part);
      case 'order':
        return compareOrder(held, part);
      case 'sequence':
        return compareSequence(part);
      case 'share':
        return compareShare(held, part);
      case 'date':
        return compareDate(part);
      case 'name':
        return compareName(part, parts);
      case 'outcome':
        return compareOutcome(part);
      case 'symbol':
        return compareSymbol(part);
      case 'statement':
        return judgeBy(part.fact, !part.negated);
      default:
        return part satisfies never;
    }
  }

  /** Whether the kind and the day of an event, or two dates, are not those held: it is another event. */
  const isElsewhere = (parts: readonly Part[], compared: readonly ComparedPart[]) => {
    const isWrong = (fits: (part: Part) => boolean) =>
      parts.some((part, i) => fits(part) && compared[i]?.result === 'contradicts');
    const wrongDates = parts.filter((part, i) => part.kind === 'date' && compared[i]?.result === 'contradicts').length;
    // "The 2015 election was in October", "who won the 2015 election?"
    return (
      isWrong((part) => part.kind === 'date' && part.identifies === true) ||
      wrongDates > 1 ||
      (wrongDates > 0 && isWrong((part) => part.kind === 'name' && part.role === 'kind'))
    );
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
