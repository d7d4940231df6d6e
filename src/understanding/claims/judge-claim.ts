/** Checks the claim in a message: reads it whole, compares it whole, and gives a verdict only if that is safe. */
import { type KnowledgeBase, numberOf } from '../../knowledge/knowledge-base.ts';
import { createDateFinder } from '../../language/dates.ts';
import type { SplitMessage } from '../deciding/interpretation.ts';
import type { Model, Reading } from '../model.ts';
import type { Claim, ClaimContext, Judgement } from './claim.ts';
import { createClaimComparer } from './comparing/compare-claim.ts';
import type { ComparedPart } from './comparing/held-values.ts';
import { isYearAlone } from './message/assertions.ts';
import { createFrameRemover } from './message/frames.ts';
import { isSaidToBeDone } from './message/fulfilment.ts';
import { createMentionFinder } from './message/mentions.ts';
import { createClaimReader } from './message/read-claim.ts';
import { createTokenReader } from './tokens/read-tokens.ts';
import type { Token } from './tokens/token.ts';
import { hasMark, isAct } from './tokens/token-kinds.ts';
import { createVerdictRules } from './verdict-rules.ts';

/** Checks the claim in a message that has been decided on. Undefined if it makes none that can be checked. */
export type ClaimJudge = (message: SplitMessage) => Judgement | undefined;

const MAX_FACTS = 3;
/** A message of more tokens than this does not lean on the one before it. */
const MAX_ELLIPTIC = 6;
/** The events at which states vote. */
const VOTES = ['vote', 'convening'];

const isElliptic = (tokens: readonly Token[]) =>
  tokens.every(
    ({ marks, number, date }) => number !== undefined || date !== undefined || marks.has('filler') || marks.has('tag'),
  );

/** Whether a message only names a thing with its year: "election 2020". */
const isTitle = (tokens: readonly Token[], { assertions, hasTag }: Claim) =>
  tokens.length <= 2 && !hasTag && !tokens.some(isAct) && assertions.every(({ parts }) => parts.every(isYearAlone));

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
  const findMention = createMentionFinder(base);
  const readClaim = createClaimReader(base);
  const compare = createClaimComparer(base);
  const rules = createVerdictRules(base);
  const { facts } = base;

  const isCount = (value: string | readonly string[] | undefined) =>
    typeof value === 'string' && Number.isInteger(numberOf(base.figures, value));

  /** What a message is about if it does not say so. */
  function contextOf(fact: string | undefined, isFollowUp: boolean): ClaimContext {
    const [entry] = Object.entries(facts.get(fact ?? '')?.holds ?? {});
    if (!entry) return { isFollowUp };
    const [event, roles] = entry;
    const roleOf = (fits: (value: string | readonly string[]) => boolean) =>
      Object.entries(roles).find(([, value]) => fits(value))?.[0];
    return { event, role: roleOf(isCount), nameRole: roleOf((value) => typeof value !== 'string'), isFollowUp };
  }

  /** The facts of a judgement: first one that covers several others, then what the message was decided to be about. */
  function factsOf(compared: readonly ComparedPart[], decided: readonly string[]): string[] {
    const of = (result: ComparedPart['result']) =>
      compared.flatMap((part) => (part.result === result && part.fact ? [part.fact] : []));
    const wrong = [...new Set(of('contradicts'))];
    const found = wrong.length > 0 ? wrong : [...new Set(of('holds'))];
    const all = [...found.filter((id) => decided.includes(id)), ...found.filter((id) => !decided.includes(id))];
    const covering =
      all.length > 1 ? [...facts.values()].find(({ covers }) => all.every((id) => covers.includes(id))) : undefined;
    return [...(covering ? [covering.id] : []), ...all].slice(0, MAX_FACTS);
  }

  /** The fact that holds the day of what a claim says happened. */
  function dayOf({ assertions }: Claim): string | undefined {
    const happened = assertions.flatMap(({ parts }) => parts).find(({ kind }) => kind === 'outcome');
    if (!happened || !('event' in happened)) return undefined;
    return [...facts.values()].find(({ holds }) => holds[happened.event]?.day)?.id;
  }

  /** The same count of the event on the day that a question names: "how many abstained on 14 September?" */
  function countOnDay({ obstacle, assertions }: Claim, decided: readonly string[]): string | undefined {
    const [date, ...others] = assertions.flatMap(({ parts }) => parts);
    if (obstacle !== 'asks' || date?.kind !== 'date' || others.length > 0) return undefined;
    const asked = Object.values(facts.get(decided[0] ?? '')?.holds ?? {}).flatMap((roles) =>
      Object.keys(roles).filter((role) => isCount(roles[role])),
    );
    return [...facts.values()].find(({ holds }) => asked.some((role) => isCount(holds[date.event]?.[role])))?.id;
  }

  const holdsVote = (fact: string) => VOTES.some((event) => facts.get(fact)?.holds[event] !== undefined);
  const asksOpenly = ({ concepts }: Reading) =>
    concepts.some(({ concept }) => base.roles['asks-openly'].includes(concept));

  return (message) => {
    const { decision, reading, recentFacts, ranking } = message;
    if (decision.outcome === 'smalltalk' || decision.outcome === 'request') return undefined;
    const isOverview = decision.outcome === 'answer' && decision.overview !== undefined;
    // "What did Russia do?" asserts nothing.
    if (isOverview && asksOpenly(reading)) return undefined;
    const tokens = setFramesAside(readTokens(reading));
    const mention = findMention(tokens);
    if (mention) return { facts: [mention] };
    const decided = decision.outcome === 'answer' ? decision.facts : [];
    const fulfilment = facts.get(decided[0] ?? '')?.fulfilment;
    if (fulfilment && isSaidToBeDone(tokens)) return { facts: [fulfilment] };
    const about = decided.flatMap((fact) => [fact, ...(facts.get(fact)?.covers ?? [])]);
    const followsUp = recentFacts.length > 0 && tokens.length <= MAX_ELLIPTIC ? recentFacts[0] : undefined;
    // "And the Russians, did they vote?" goes on about no fact without a vote.
    if (followsUp !== undefined && hasMark(tokens, 'vote') && !holdsVote(followsUp)) return undefined;
    const claim = readClaim(
      tokens,
      about,
      contextOf(followsUp ?? decided[0] ?? ranking?.best, followsUp !== undefined),
    );
    const compared = compare(claim);
    const hasContext = followsUp !== undefined || (decision.outcome === 'answer' && !isElliptic(tokens));
    const verdict = rules.verdictOn(message, claim, compared, hasContext);
    const found = factsOf(compared, decided);
    // "Germany's role" is no claim about the country that the resolution concerns.
    if (isOverview && !found.every((fact) => decided.includes(fact))) return undefined;
    if (verdict && rules.allow(verdict, message, claim, found, followsUp !== undefined))
      return { facts: found, ...(!isTitle(tokens, claim) && { verdict }) };
    const offered = 'facts' in decision ? decision.facts : ranking ? [ranking.best] : [];
    const count = claim.isFullyRead && compared.every(({ result }) => result === 'holds') && countOnDay(claim, offered);
    if (count) return { facts: [count] };
    const day = hasMark(tokens, 'relative-time') && claim.isFullyRead ? dayOf(claim) : undefined;
    // "Was it adopted last week?" gets the day, and no verdict.
    return day && (claim.isAnchored || found.some((fact) => decided.includes(fact))) ? { facts: [day] } : undefined;
  };
}
