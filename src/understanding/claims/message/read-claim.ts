/** Reads what a message asserts: the first step of checking a claim. */
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Assertion, Claim, ClaimContext } from '../claim.ts';
import { createAgentChecks } from '../clause/agents.ts';
import { qualifiesStates } from '../clause/limits.ts';
import { findNegation } from '../clause/negation.ts';
import { createClauseReader } from '../clause/read-clause.ts';
import { createStatementReader } from '../clause/read-statement.ts';
import type { Token } from '../tokens/token.ts';
import { hasMark, isCopula, isFiller, isValue } from '../tokens/token-kinds.ts';
import { asksOpenly, endsWithTag, offersChoice, saysSomething } from './asking.ts';
import {
  comparesOthers,
  givesAlternatives,
  givesBareDays,
  isFiguredOut,
  isIdentifying,
  leavesActorOut,
  saysMoreAtTheEnd,
} from './assertions.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { createEventFinder } from './find-events.ts';
import { createNeutralWords } from './neutral-words.ts';
import { isVague } from './vagueness.ts';

/** Reads a claim; `about` are the facts that the message is probably about. */
export type ClaimReader = (tokens: readonly Token[], about: readonly string[], context: ClaimContext) => Claim;

const OUTCOMES = ['adopt', 'reject'];

/** Parts that are asserted by being given. */
const FIGURED = ['number', 'share', 'order', 'date', 'outcome', 'symbol'];

/** What a reply to the bot's answer may have beside a name: "only Russia?" */
const ELLIPTIC = ['only', 'whether'];
/** Events that are a relation between two names, so that naming both asserts it. */
const RELATIONS = ['odihr', 'status'];
/** Events at which the Council is given something. */
const DELIVERED = ['oral-update', 'written-report'];
/** How many words may come between a denial and the regret that it denies. */
const REGRET_REACH = 2;

/** What is regretted may be something that was not done; only a denial just before denies the regret. */
function aroundRegret(clause: Clause): Clause {
  const at = clause.findIndex(({ marks, concepts }) => marks.has('regret') || concepts.has('regret'));
  return at < 0 ? clause : clause.slice(Math.max(0, at - REGRET_REACH), at + 1);
}

/** A claim that was not read. */
const NOTHING = { assertions: [], isFullyRead: false, isAnchored: false, isNamed: false };

/** Creates a claim reader. */
export function createClaimReader(base: KnowledgeBase): ClaimReader {
  const { claims } = base;
  const findEvents = createEventFinder(base);
  const readClause = createClauseReader(base);
  const names = new Set(Object.values(claims.names).flat());
  const isName = ({ marks }: Token) => [...marks].some((mark) => names.has(mark));
  const isContent = (token: Token) => isName(token) || OUTCOMES.some((outcome) => token.marks.has(outcome));
  const symbols = new Set(
    Object.values(base.figures).flatMap((figure) =>
      typeof figure === 'object' && 'symbol' in figure ? [figure.symbol.toLowerCase()] : [],
    ),
  );
  const isKnownSymbol = ({ symbol }: Token) => symbol !== undefined && symbols.has(symbol);
  const agents = createAgentChecks(base, isName);
  const neutral = createNeutralWords(claims);
  const readStatement = createStatementReader(base, neutral, isName);

  return (tokens, about, context) => {
    const clauses = splitClauses(tokens);
    const hasTag = endsWithTag(tokens);
    const asks = clauses.some((clause) => asksOpenly(clause, hasTag, isName));
    // Of an open question, only the day may be of use: "how many abstained on 14 September?"
    if (asks && !tokens.some(({ date, marks }) => date || marks.has('relative-time')))
      return { ...NOTHING, obstacle: 'asks', unreadWords: tokens, hasTag };
    const found = findEvents(clauses, context.event);
    const assertions: Assertion[] = [];
    let hasUnread = false;
    const isEventRead: boolean[] = [];
    clauses.forEach((clause, i) => {
      const { events = [], isNamed = false } = found[i] ?? {};
      for (const event of events) {
        const read = readClause(clause, event, context, i === 0);
        const isAboutSymbol = event === 'document' || about.some((fact) => base.facts.get(fact)?.holds.document);
        const parts = read.assertion.parts.filter(({ kind }) => kind !== 'symbol' || isAboutSymbol);
        hasUnread ||= !isAboutSymbol && clause.some((token) => token.symbol !== undefined && !isKnownSymbol(token));
        // "Germany asked for it, and she tabled the amendments": who did that is not read.
        hasUnread ||= i > 0 && leavesActorOut(clause, event, parts);
        hasUnread ||=
          event === 'request' ? agents.asksSomebody(clause) : DELIVERED.includes(event) && agents.isTurnedRound(clause);
        assertions.push({ ...read.assertion, parts, isAssumed: !isNamed });
        hasUnread ||=
          read.hasUnread ||
          (hasMark(clause, 'whose-part') && !hasMark(clause, 'percent') && ['vote', 'sponsorship'].includes(event));
      }
      hasUnread ||= events.length === 0 && clause.some(isValue);
      isEventRead.push(...neutral.inClause(clause, events.at(-1)));
    });
    hasUnread ||= comparesOthers(assertions, clauses) || givesAlternatives(assertions) || givesBareDays(clauses);
    const isUnclearAtAll = isVague(
      tokens,
      assertions.flatMap(({ parts }) => parts),
      isName,
    );
    const offers = offersChoice(tokens, isContent);
    const obstacleIf = (isUnread: boolean) =>
      asks ? 'asks' : offers ? 'offers-choice' : isUnread ? 'unread-value' : undefined;
    const isUnreadDate = tokens.some(
      ({ date, marks }) =>
        !date && marks.size > 0 && [...marks].every((mark) => mark === 'weekday' || mark === 'month'),
    );
    hasUnread ||= isUnreadDate;
    const isReply =
      context.isFollowUp &&
      tokens.every((token) => isName(token) || isFiller(token) || ELLIPTIC.some((mark) => token.marks.has(mark)));
    const isRelation =
      tokens.length > 1 && found.some(({ events }) => events.some((event) => RELATIONS.includes(event)));
    const isAsserted = hasTag || isReply || isRelation || saysSomething(tokens, isName);
    // "The urgent session?" and "was the presidential election fair?" only say what is meant.
    const isIdentified =
      assertions.every(({ parts, isDenied }) => !isDenied && parts.every(isIdentifying)) &&
      (!(hasTag || tokens.some(isCopula) || hasMark(tokens, 'whether')) ||
        assertions.some(({ isAssumed }) => isAssumed) ||
        saysMoreAtTheEnd(tokens, isName));
    const isFigured = assertions.some(({ parts }) =>
      parts.some(
        (part) => FIGURED.includes(part.kind) || (part.kind === 'name' && ['place', 'addressee'].includes(part.role)),
      ),
    );
    const isAnchored =
      isFiguredOut(assertions, tokens) ||
      tokens.some(isKnownSymbol) ||
      claims.anchors.some((anchor) => hasMark(tokens, anchor));
    const isRead = isEventRead.every(Boolean);
    hasUnread ||= qualifiesStates(tokens, (at) => isEventRead[at] === true);
    const unreadWords = tokens.filter((_, i) => isEventRead[i] === false);
    const isNamed = found.some((each) => each.isNamed);
    const regrets = clauses.filter((clause) =>
      clause.some(({ marks, concepts }) => marks.has('regret') || concepts.has('regret')),
    );
    const denials = (regrets.length > 0 ? regrets : clauses).map((clause, i) =>
      findNegation(aroundRegret(clause), i === 0, isName),
    );
    const nobodyCount = tokens.filter(({ marks }) => marks.has('none') && !marks.has('not')).length;
    const denialCount = denials.reduce((sum, { count }) => sum + count, nobodyCount);
    const isUnclear = denials.some((each) => each.isUnclear);
    const statement = readStatement(tokens, about, denialCount === 1);
    const isSupported =
      statement !== undefined && denialCount === 0 && statement.parts.every(({ negated }) => !negated);
    const isReadTogether = tokens.every((token, i) => statement?.isKnown(token) || isEventRead[i]);
    if (assertions.some(({ parts }) => parts.length > 0) && isSupported && !isRead && isReadTogether)
      return {
        assertions: [...assertions, { parts: statement.parts, isDenied: false, isAssumed: false }],
        obstacle: obstacleIf(hasUnread || isUnclearAtAll || statement.isAnothers),
        isFullyRead: true,
        unreadWords: [],
        isAnchored,
        hasTag,
        isNamed,
      };
    if (!statement || assertions.some(({ parts }) => parts.length > 0))
      return {
        assertions,
        obstacle: obstacleIf(hasUnread || isUnclearAtAll || isIdentified || !(isAsserted || isFigured)),
        isFullyRead: isRead,
        unreadWords,
        isAnchored,
        hasTag,
        isNamed,
      };
    const { parts } = statement;
    return {
      assertions: [{ parts, isDenied: false, isAssumed: false }],
      obstacle: obstacleIf(isUnclearAtAll || isUnclear || !isAsserted || denialCount > 1 || statement.hasUnreadValue),
      isFullyRead: statement.isFullyRead,
      unreadWords: tokens.filter((token) => !statement.isKnown(token)),
      isAnchored,
      hasTag,
      isNamed: true,
    };
  };
}
