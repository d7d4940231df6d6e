/** Finds what a message presupposes of the fact that answers it. */
import { type Fact, type KnowledgeBase, numberOf } from '../../knowledge/knowledge-base.ts';
import { createDateReader, type SpokenDate } from '../../language/dates.ts';
import { YES_NO_WORDS } from '../../language/languages.ts';
import type { Reading } from '../model.ts';
import type { Claim } from './interpretation.ts';

/** Larger numbers are no guess at a count of states or amendments. */
const MAX_COUNT_GUESSED = 1000;

/** Finds what a message presupposes of the facts that answer it, and checks whether it holds. */
export type ClaimFinder = (facts: readonly string[], reading: Reading) => Claim | undefined;

/** Whether everything a spoken date says agrees with a day such as `2020-09-18`; undefined if it says nothing. */
function agreesWith({ day, month, year, weekday }: SpokenDate, actual: string): boolean | undefined {
  const date = new Date(`${actual}T00:00:00Z`);
  const checks = [
    day === undefined || day === date.getUTCDate(),
    month === undefined || month === date.getUTCMonth() + 1,
    year === undefined || year === date.getUTCFullYear(),
    weekday === undefined || weekday === date.getUTCDay(),
  ];
  const saysSomething = [day, month, year, weekday].some((part) => part !== undefined);
  return saysSomething ? checks.every(Boolean) : undefined;
}

/** Whether a spoken date is in one of some years; undefined if it says no year, or there are none. */
function agreesInYear({ year }: SpokenDate, years: readonly number[]): boolean | undefined {
  return year === undefined || years.length === 0 ? undefined : years.includes(year);
}

/**
 * Creates a claim finder. A claim is a number ("so 30 voted for it?"), a date, or an actor or outcome by the concepts
 * that the fact confirms or contradicts («فرنسا طلبت الجلسة، صح؟»). What contradicts nothing in the fact base is no
 * claim.
 */
export function createClaimFinder(base: KnowledgeBase): ClaimFinder {
  const readDate = createDateReader();
  const { roles } = base;
  const yearsOf = (fact: Fact) =>
    fact.figures.flatMap((id) => {
      const figure = base.figures[id];
      return typeof figure === 'object' && 'year' in figure ? [figure.year] : [];
    });
  const counts = (fact: Fact) =>
    fact.figures.map((id) => numberOf(base.figures, id)).filter((n) => n !== undefined && Number.isInteger(n));
  const held = new Set(Object.keys(base.figures).map((id) => numberOf(base.figures, id)));

  return (facts, reading) => {
    const fact = base.facts.get(facts[0] ?? '');
    if (!fact || facts.length > 1) return undefined;
    const has = (concept: string) => reading.concepts.some((span) => span.concept === concept);
    const words = reading.terms.map((term) => term.word.text);
    const asksWhether = roles['asks-whether'].some(has) || YES_NO_WORDS.has(words[0] ?? '');
    const asksOpenly = roles['asks-openly'].some(has);

    const actual = counts(fact);
    const numbers = reading.terms.flatMap(({ word }) => (word.script === 'number' ? [Number(word.text)] : []));
    const guesses = numbers.filter((number) => Number.isInteger(number) && number < MAX_COUNT_GUESSED);
    const day = fact.figures.map((id) => base.figures[id]).find((figure) => typeof figure === 'string');
    if (
      day === undefined &&
      actual.length === 1 &&
      !roles.compares.some(has) &&
      (asksWhether || !roles['asks-count'].some(has))
    ) {
      if (guesses.includes(actual[0] as number)) return { claimed: actual[0], holds: true };
      const [claimed, ...others] = guesses.filter((number) => asksWhether || !held.has(number));
      if (claimed !== undefined && others.length === 0) return { claimed, holds: false };
    }
    if (!asksWhether || asksOpenly || roles.negates.some(has)) return undefined;
    if (actual.length > 1 && fact.figures.every((id) => numberOf(base.figures, id) !== undefined)) {
      const [guess, ...others] = guesses;
      if (others.length > 0) return { holds: guesses.every((number, i) => number === actual[i]) };
      if (guess !== undefined && !actual.includes(guess) && !roles.compares.some(has))
        return { claimed: guess, holds: false };
    }

    const spoken = readDate(words);
    const agrees = day === undefined ? agreesInYear(spoken, yearsOf(fact)) : agreesWith(spoken, day);
    if (agrees !== undefined && !roles.compares.some(has) && !roles['leaves-date-open'].some(has))
      return { holds: agrees };

    const confirmed = fact.confirms.some(has);
    const contradicted = fact.contradicts.some(has);
    return confirmed === contradicted ? undefined : { holds: confirmed };
  };
}
