/** Checks the claim in a message: reads it whole, compares it whole, and gives a verdict only if that is safe. */
import { type KnowledgeBase, numberOf } from '../../knowledge/knowledge-base.ts';
import { createDateFinder } from '../../language/dates.ts';
import type { SplitMessage } from '../deciding/interpretation.ts';
import type { Correction, Verdict } from '../deciding/verdict.ts';
import type { Model } from '../model.ts';
import type { Claim, ClaimContext, Judgement, Part } from './claim.ts';
import { createClaimComparer } from './comparing/compare-claim.ts';
import type { ComparedPart } from './comparing/held-values.ts';
import { createFrameRemover } from './message/frames.ts';
import { createClaimReader } from './message/read-claim.ts';
import { createTokenReader } from './tokens/read-tokens.ts';
import type { Token } from './tokens/token.ts';
import { hasMark } from './tokens/token-kinds.ts';

/** Checks the claim in a message that has been decided on. Undefined if it makes none that can be checked. */
export type ClaimJudge = (message: SplitMessage) => Judgement | undefined;

const MAX_FACTS = 3;
/** How many words may be unread if the message is sure to be about the same fact. */
const MAX_UNREAD = 2;
/** Events of which what happened is known, so that a message about them may be wrong even if it asks for more. */
const FIXED = ['vote', 'convening', 'amendments', 'session', 'request', 'election', 'status'];
/** A message of more tokens than this does not lean on the one before it. */
const MAX_ELLIPTIC = 6;

function dedupe(corrections: readonly Correction[]): Correction[] {
  const seen = new Set<string>();
  return corrections.filter(({ fact, figure }) => {
    const key = `${fact} ${figure?.claimed}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The verdict on compared parts: no if one contradicts, yes if all hold and everything was understood. */
function verdictOn(
  { obstacle, isFullyRead, isNamed, assertions }: Claim,
  compared: readonly ComparedPart[],
  hasContext: boolean,
  isAgreed: boolean,
): Verdict | undefined {
  if (obstacle || compared.length === 0 || !(isNamed || (isFullyRead && hasContext))) return undefined;
  const corrections = compared.flatMap(({ correction }) => correction ?? []);
  // An unread word may turn a denial round: "not only".
  const isDenying = assertions.some(({ isDenied, parts }) => isDenied || parts.some(({ negated }) => negated));
  if (corrections.length > 0 && isDenying && !isFullyRead) return undefined;
  if (corrections.length > 0) return { value: 'no', corrections: dedupe(corrections) };
  return (isFullyRead || isAgreed) && compared.every(({ result }) => result === 'holds') ? { value: 'yes' } : undefined;
}

const FIGURES: readonly Part['kind'][] = ['number', 'date', 'share'];
const DECISIVE =
  'aftermath-later follow-up else sanction consequence refuse reaction speech win candidate turnout casualty protest torture victim fraud journalist binding prevent negative-question not none without'.split(
    ' ',
  );

const isElliptic = (tokens: readonly Token[]) =>
  tokens.every(
    ({ marks, number, date }) => number !== undefined || date !== undefined || marks.has('filler') || marks.has('tag'),
  );

/** The concepts of names, and of what facts say in words: a phrase for one of them is read as a whole. */
function contentsOf({ claims, facts }: KnowledgeBase): ReadonlySet<string> {
  const said = [...facts.values()].flatMap(({ says, denies, mentions }) => [
    ...says.flat(2),
    ...denies.flat(2),
    ...mentions,
  ]);
  const verbs = new Set([
    'request',
    'submit',
    'vote',
    'session',
    'resolution',
    'council',
    'place',
    'all',
    'during',
    'before',
    'after',
    'election',
    'institution',
  ]);
  return new Set([...Object.values(claims.names).flat(), ...said].filter((concept) => !verbs.has(concept)));
}

/** Creates a judge of claims about a fact base. */
export function createClaimJudge(base: KnowledgeBase, model: Model): ClaimJudge {
  const contents = contentsOf(base);
  const readTokens = createTokenReader(createDateFinder(model.numberWords), model, base.claims.words, contents);
  const setFramesAside = createFrameRemover(base, contents);
  const readClaim = createClaimReader(base);
  const compare = createClaimComparer(base);
  const { facts } = base;

  /** What a message is about if it does not say so. */
  function contextOf(fact: string | undefined, isFollowUp: boolean): ClaimContext {
    const [entry] = Object.entries(facts.get(fact ?? '')?.holds ?? {});
    if (!entry) return { isFollowUp };
    const [event, roles] = entry;
    const isCount = (value: string | readonly string[]) =>
      typeof value === 'string' && Number.isInteger(numberOf(base.figures, value));
    const roleOf = (fits: (value: string | readonly string[]) => boolean) =>
      Object.entries(roles).find(([, value]) => fits(value))?.[0];
    return { event, role: roleOf(isCount), nameRole: roleOf((value) => typeof value !== 'string'), isFollowUp };
  }

  /** The facts of a judgement; one that covers several others comes first. */
  function factsOf(compared: readonly ComparedPart[]): string[] {
    const of = (result: ComparedPart['result']) =>
      compared.flatMap((part) => (part.result === result && part.fact ? [part.fact] : []));
    const wrong = [...new Set(of('contradicts'))];
    const all = wrong.length > 0 ? wrong : [...new Set(of('holds'))];
    const covering =
      all.length > 1 ? [...facts.values()].find(({ covers }) => all.every((id) => covers.includes(id))) : undefined;
    return [...(covering ? [covering.id] : []), ...all].slice(0, MAX_FACTS);
  }

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

  /** Whether a claim gives a figure of a vote or a day and denies nothing, so that a word more hardly changes it. */
  const givesFigure = ({ assertions }: Claim) =>
    assertions.every(
      ({ parts, isDenied }) =>
        !isDenied &&
        parts.every(
          (part) => part.kind !== 'statement' && !part.negated && !('event' in part && part.event === 'amendments'),
        ),
    ) && assertions.some(({ parts }) => parts.some(({ kind }) => FIGURES.includes(kind)));

  /** Whether an unread word may change what a message asserts: it names something, or a thing that no source says. */
  const decisive = new Set([...Object.values(base.claims.names).flat(), ...base.claims.strict, ...DECISIVE]);
  const isDecisive = ({ marks, concepts }: Token) => [...marks, ...concepts].some((mark) => decisive.has(mark));

  /** Whether what was decided on a message allows for a verdict that is based on certain facts. */
  function allows(
    { decision, reading }: SplitMessage,
    claim: Claim,
    { value }: Verdict,
    found: readonly string[],
    followsUp: boolean,
  ): boolean {
    const { isFullyRead, isAnchored, unreadWords } = claim;
    // What contradicts the sources does so whatever a few other words say, if it is about them at all.
    const isOurs =
      decision.outcome === 'suggestions' ||
      (decision.outcome === 'fallback' && reading.concepts.some(({ concept }) => concept === base.subject));
    const isRead =
      isFullyRead ||
      (isOurs && value === 'no' && unreadWords.length <= MAX_UNREAD && !unreadWords.some((token) => isDecisive(token)));
    const isSure = isRead && (isAnchored || followsUp || decision.outcome === 'suggestions');
    const isFixed = claim.assertions.every(({ parts }) =>
      parts.every((part) => 'event' in part && FIXED.includes(part.event)),
    );
    if (decision.outcome === 'unanswered') return isSure && isFixed;
    if (decision.outcome !== 'answer') return isSure;
    return isSure || found.some((fact) => decision.facts.some((other) => areClose(fact, other)));
  }

  /** The fact that holds the day of what a claim says happened. */
  function dayOf({ assertions }: Claim): string | undefined {
    const happened = assertions.flatMap(({ parts }) => parts).find(({ kind }) => kind === 'outcome');
    if (!happened || !('event' in happened)) return undefined;
    return [...facts.values()].find(({ holds }) => holds[happened.event]?.day)?.id;
  }

  return (message) => {
    const { decision, reading, recentFacts, ranking } = message;
    if (decision.outcome === 'smalltalk') return undefined;
    const tokens = setFramesAside(readTokens(reading));
    const decided = decision.outcome === 'answer' ? decision.facts : [];
    const about = decided.flatMap((fact) => [fact, ...(facts.get(fact)?.covers ?? [])]);
    const followsUp = recentFacts.length > 0 && tokens.length <= MAX_ELLIPTIC ? recentFacts[0] : undefined;
    const claim = readClaim(
      tokens,
      about,
      contextOf(followsUp ?? decided[0] ?? ranking?.best, followsUp !== undefined),
    );
    const compared = compare(claim);
    const isAgreed =
      decision.outcome === 'answer' &&
      claim.unreadWords.length <= MAX_UNREAD &&
      givesFigure(claim) &&
      !reading.concepts.some(({ concept }) => base.roles['asks-openly'].includes(concept)) &&
      !claim.unreadWords.some((token) => isDecisive(token)) &&
      compared.some(({ fact }) => fact !== undefined && decision.facts.some((other) => areClose(fact, other)));
    const verdict = verdictOn(
      claim,
      compared,
      followsUp !== undefined || (decision.outcome === 'answer' && !isElliptic(tokens)),
      isAgreed,
    );
    const found = factsOf(compared);
    if (verdict && allows(message, claim, verdict, found, followsUp !== undefined)) return { verdict, facts: found };
    const day = hasMark(tokens, 'relative-time') && claim.isFullyRead ? dayOf(claim) : undefined;
    // "Was it adopted last week?" gets the day, and no verdict.
    return day && (claim.isAnchored || found.some((fact) => decided.includes(fact))) ? { facts: [day] } : undefined;
  };
}
