/** The rules of a verdict: when what was compared is worth a yes or a no, and when the message allows for it. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { SplitMessage } from '../deciding/interpretation.ts';
import type { Correction, Verdict } from '../deciding/verdict.ts';
import type { Claim, Part } from './claim.ts';
import type { ComparedPart } from './comparing/held-values.ts';
import type { Token } from './tokens/token.ts';

/** The rules for claims about a fact base. */
export interface VerdictRules {
  /** The verdict on compared parts: no if one contradicts, yes if all hold and everything was understood. */
  verdictOn(
    message: SplitMessage,
    claim: Claim,
    compared: readonly ComparedPart[],
    hasContext: boolean,
  ): Verdict | undefined;
  /** Whether what was decided on a message allows for a verdict that is based on certain facts. */
  allow(verdict: Verdict, message: SplitMessage, claim: Claim, facts: readonly string[], followsUp: boolean): boolean;
}

/** How many words may be unread if the message is sure to be about the same fact. */
const MAX_UNREAD = 2;
/** A message of fewer words must be read whole to be confirmed. */
const MIN_LONG = 10;
/** Events of which what happened is known, so that a message about them may be wrong even if it asks for more. */
const FIXED = ['vote', 'convening', 'amendments', 'session', 'request', 'election', 'status'];
const FIGURES: readonly Part['kind'][] = ['number', 'date', 'share'];
/** Concepts that may change what a claim asserts. */
const DECISIVE =
  'aftermath-later follow-up else sanction consequence refuse reaction speech win candidate turnout casualty protest torture victim fraud journalist binding prevent negative-question not none without standards impartial secret-ballot'.split(
    ' ',
  );

function dedupe(corrections: readonly Correction[]): Correction[] {
  const seen = new Set<string>();
  return corrections.filter(({ fact, figure }) => {
    const key = `${fact} ${figure?.claimed}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a claim gives a figure of a vote or a day and denies nothing, so that a word more hardly changes it. */
const givesFigure = ({ assertions }: Claim) =>
  assertions.every(
    ({ parts, isDenied }) =>
      !isDenied &&
      parts.every(
        (part) => part.kind !== 'statement' && !part.negated && !('event' in part && part.event === 'amendments'),
      ),
  ) && assertions.some(({ parts }) => parts.some(({ kind }) => FIGURES.includes(kind)));

/** Creates the rules. */
export function createVerdictRules(base: KnowledgeBase): VerdictRules {
  const { facts, claims, roles } = base;
  const decisive = new Set([...Object.values(claims.names).flat(), ...claims.strict, ...claims.unheld, ...DECISIVE]);
  /** Whether an unread word may change what a message asserts: it names something, or a thing that no source says. */
  const isDecisive = ({ marks, concepts }: Token) => [...marks, ...concepts].some((mark) => decisive.has(mark));
  const hasFewUnread = ({ unreadWords }: Claim) =>
    unreadWords.length <= MAX_UNREAD && !unreadWords.some((token) => isDecisive(token));

  /** Whether two facts are about the same thing: one covers or relates to the other, or they share an event. */
  function areClose(one: string, two: string): boolean {
    const [a, b] = [facts.get(one), facts.get(two)];
    if (!a || !b) return false;
    const eventsOfB = new Set(Object.keys(b.holds));
    return (
      one === two ||
      [...a.covers, ...a.related].includes(two) ||
      [...b.covers, ...b.related].includes(one) ||
      Object.keys(a.holds).some((event) => eventsOfB.has(event))
    );
  }

  /** Whether a message was decided to be about what the comparison is about, and gives a figure of it. */
  const isAgreed = ({ decision, reading }: SplitMessage, claim: Claim, compared: readonly ComparedPart[]) =>
    decision.outcome === 'answer' &&
    reading.terms.length >= MIN_LONG &&
    hasFewUnread(claim) &&
    givesFigure(claim) &&
    !reading.concepts.some(({ concept }) => roles['asks-openly'].includes(concept)) &&
    compared.some(({ fact }) => fact !== undefined && decision.facts.some((other) => areClose(fact, other)));

  return {
    verdictOn(message, claim, compared, hasContext) {
      const { obstacle, isFullyRead, isNamed, assertions } = claim;
      if (obstacle || compared.length === 0 || !(isNamed || (isFullyRead && hasContext))) return undefined;
      const corrections = compared.flatMap(({ correction }) => correction ?? []);
      // An unread word may turn a denial round: "not only".
      const isDenying =
        assertions.some(({ isDenied, parts }) => isDenied || parts.some(({ negated }) => negated)) ||
        claim.unreadWords.some(({ marks }) => marks.has('without'));
      if (corrections.length > 0 && isDenying && !isFullyRead) return undefined;
      if (corrections.length > 0) return { value: 'no', corrections: dedupe(corrections) };
      const holds = compared.every(({ result }) => result === 'holds');
      return holds && (isFullyRead || isAgreed(message, claim, compared)) ? { value: 'yes' } : undefined;
    },

    allow({ value }, { decision, reading }, claim, found, followsUp) {
      const { isFullyRead, isAnchored } = claim;
      // What contradicts the sources does so whatever a few other words say, if it is about them at all.
      const isOurs =
        decision.outcome === 'suggestions' ||
        (decision.outcome === 'fallback' && reading.concepts.some(({ concept }) => concept === base.subject));
      const isRead = isFullyRead || (isOurs && value === 'no' && hasFewUnread(claim));
      const isSure = isRead && (isAnchored || followsUp || decision.outcome === 'suggestions');
      const isFixed = claim.assertions.every(({ parts }) =>
        parts.every((part) => 'event' in part && FIXED.includes(part.event)),
      );
      if (decision.outcome === 'unanswered') return isSure && isFixed;
      if (decision.outcome !== 'answer') return isSure;
      return isSure || found.some((fact) => decision.facts.some((other) => areClose(fact, other)));
    },
  };
}
