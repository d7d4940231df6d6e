/** Reads what a message asserts: the first step of checking a claim. */
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Assertion, Claim } from '../claim.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { createEventFinder } from './find-events.ts';
import { findNegation } from './negation.ts';
import { createClauseReader } from './read-clause.ts';
import { createStatementReader } from './read-statement.ts';
import type { Token } from './tokens.ts';

/** What a message is about if it does not say so: the event of a fact, and what is asked of it. */
export interface ClaimContext {
  readonly event?: string | undefined;
  /** The role of its count, and that of its name. */
  readonly role?: string | undefined;
  readonly nameRole?: string | undefined;
  /** Whether the message may be a reply to the answer before it. */
  readonly isFollowUp: boolean;
}

/** Reads a claim; `about` are the facts that the message is probably about. */
export type ClaimReader = (tokens: readonly Token[], about: readonly string[], context: ClaimContext) => Claim;

/** Concepts of the model that any clause may mention. */
const NEUTRAL = new Set(
  'state council united-nations human-rights situation resolution vote belarus exactly only total result draft document symbol is-it-true weekday month year ordinary all none not convene'.split(
    ' ',
  ),
);
/** Words of claims that say more than how a statement is made. */
const CONTENT = new Set(
  'only amendment letter election reject adopt abstain vote-for vote-against unanimous percent half most majority written-report oral-update'.split(
    ' ',
  ),
);
const OUTCOMES = ['adopt', 'reject'];
/** Words that ask even in the middle of a message, or with "right?" after it. */
const ALWAYS_ASKS =
  /^(?:why|how many|how much|how come|كم|بكم|كام|لماذا|ليش|ليه|علاش|شحال|قديش|شقد|link|url|summari[sz]e|summary|tldr|gist|explain|لخص|لخصلي|اشرح|رابط|الرابط|لينك|leh|leih|lesh|kam)/u;
/** «من» is "who" before a verb, and «ما» is "what" before a noun. */
const WHO = /^[وف]?من$/u;
const WHAT = /^[وف]?ما$/u;
/** «أي» at the beginning is "which". */
const WHICH = /^(?:و|ف|ب|في )?(?:اي|ايه)(?: |$)/u;
/** A count that is named but not given is asked for. */
const COUNT_NOUN = /^(?:(?:the )?number of|number|count|عدد|العدد|عددهم|رقم)$/u;
const BREAK = /[.,;:!?()،؛؟–—-]/u;
const VERBS = ['adopt', 'reject', 'submit', 'request', 'vote-for', 'vote-against', 'abstain', 'vote', 'hold'];
const COPULAS = /^(?:هو|هي|هم)$/u;

/** Words that give a figure. */
const FIGURES = ['two', 'one', 'half', 'most', 'two-thirds', 'third', 'quarter', 'percent'];
/** What a reply to the bot's answer may have beside a name: "only Russia?" */
const ELLIPTIC = ['only', 'whether'];
/** Events that are a relation between two names, so that naming both asserts it. */
const RELATIONS = ['odihr', 'status'];
/** Words that make a phrase an assertion, and subjects with verbs that do. */
const ASSERTING = ['whether', 'negative-question', 'not', 'none', 'ought'];
const SUBJECTS = [
  'resolution',
  'council',
  'state',
  'it',
  'amendment',
  'session',
  'written-report',
  'oral-update',
  'election',
];
const ACTS = [
  'request',
  'submit',
  'adopt',
  'reject',
  'held',
  'regret',
  'concern',
  'monitor',
  'cooperate',
  'investigate',
  'observe',
  'invitation',
  'subject-matter',
  'interactive',
];
/** Roles of counts that no other topic has. */
const COUNTED = ['for', 'against', 'abstained'];

/** Times and comparisons that are not reckoned with. */
const VAGUE = ['relative-time', 'now', 'than'];

/** «أي» in the middle of a question is "which", too, unless something is denied: «لا يطالب بأي تحقيق». */
const SOME_WHICH = /(?:^| )(?:اي|ايه|باي|لاي)(?: |$)/u;
/** A phrase that asks, which has been read as a concept: "what kind of meeting". */
const ASKING_PHRASE = /^(?:what|which|who|when|where|how|نوع|شو نوع|ايش نوع|وش نوع)(?: |$)/u;
/** A thing that is asked for if the message does not give it: "date of adoption?" */
const ASKED_NOUN =
  /^(?:date|date of|day|weekday|title|fate|outcome|result|results|deadline|subject|تاريخ|التاريخ|موعد|الموعد|عنوان|العنوان|موضوع|الموضوع|مصير|نتيجه|النتيجه|نتايج|سبب|اسباب)$/u;
const COPULA = /^(?:is|are|was|were|did|does|do|has|have|had|كان|كانت|كانوا|هو|هي)(?: |$)/u;
/** How many words the second choice after «ولا» may have. */
const MAX_ALTERNATIVE = 3;
/** "was it", "did they": a tag only behind a comma, at the end. */
const AUXILIARY_TAG = /^(?:is|are|was|were|do|does|did|has|have|had|can|will) (?:it|they|he|she|there|you|we)$/;

const FILLERS = ['filler', 'tag', 'ordinary', 'is-it-true'];
const isFiller = ({ marks }: Token) => marks.size > 0 && [...marks].every((mark) => FILLERS.includes(mark));
const hasMark = (tokens: readonly Token[], mark: string) => tokens.some(({ marks }) => marks.has(mark));
const isValue = (token: Token | undefined) => token?.number !== undefined || token?.date !== undefined;
const isCopula = (token: Token | undefined) => COPULA.test(token?.text ?? '');
const isFigure = (token: Token) =>
  isValue(token) || token.symbol !== undefined || FIGURES.some((mark) => token.marks.has(mark));
const isVerb = (token: Token | undefined) => VERBS.some((mark) => token?.marks.has(mark));

/** Whether a clause asks for something, so that it asserts nothing. */
function asksOpenly(clause: Clause, hasTag: boolean, isName: (token: Token) => boolean): boolean {
  const hasValue = clause.some(
    (token) => isValue(token) || token.symbol || FIGURES.some((mark) => token.marks.has(mark)),
  );
  const isAsserted = hasTag || clause.some(({ marks }) => marks.has('whether'));
  return clause.some((token, at) => {
    const before = clause.slice(0, at);
    const isFirst = before.every(isFiller) || BREAK.test(token.gap);
    const isLast = clause.slice(at + 1).every(isFiller);
    const next = clause[at + 1];
    if (WHO.test(token.text) && (at === 0 || BREAK.test(token.gap)) && next && !isName(next))
      return !isAsserted && !clause.some(({ text }) => COPULAS.test(text));
    if (WHAT.test(token.text) && isFirst) return !isVerb(next) && !isAsserted;
    if (WHICH.test(token.text) && at === 0) return true;
    if (COUNT_NOUN.test(token.text))
      return !hasValue || (isFirst && !clause.slice(at).some(isFigure) && !clause.some(isCopula));
    const isNoun = isFirst || !clause.some((each) => isCopula(each) || isVerb(each));
    if (ASKED_NOUN.test(token.text) && !clause.some(isValue) && isNoun) return !isAsserted && !isCopula(clause[0]);
    const isDenied = clause.some(({ marks }) => marks.has('not') || marks.has('none'));
    if (SOME_WHICH.test(token.text) && !isDenied && !isAsserted) return true;
    if (clause[at - 1]?.text === 'of') return false;
    if (isFirst && ASKING_PHRASE.test(token.text)) return !hasTag;
    if (!token.marks.has('open')) return false;
    return ALWAYS_ASKS.test(token.text) || ((isFirst || isLast || token.isArabic) && !isAsserted);
  });
}

/** Whether "or" is between two things to choose from, or «ولا» before the other choice at the end. */
function offersChoice(tokens: readonly Token[], isContent: (token: Token) => boolean): boolean {
  return tokens.some((token, at) => {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (!token.marks.has('or') || !before || !after) return false;
    if (!token.marks.has('not') && !token.marks.has('filler')) return true;
    // «ولا؟» is a tag, and after a denial «ولا» is "nor".
    if (/[?؟]/u.test(after.gap) || tokens.slice(0, at).some(({ marks }) => marks.has('not'))) return false;
    const isAtEnd = /^و?لا$/u.test(token.text) && at > 1 && at >= tokens.length - MAX_ALTERNATIVE - 1;
    return isAtEnd || (isValue(before) && isValue(after)) || (isContent(before) && isContent(after));
  });
}

/** How many words may come between a denial and the regret that it denies. */
const REGRET_REACH = 2;

/** What is regretted may be something that was not done; only a denial just before denies the regret. */
function aroundRegret(clause: Clause): Clause {
  const at = clause.findIndex(({ marks, concepts }) => marks.has('regret') || concepts.has('regret'));
  return at < 0 ? clause : clause.slice(Math.max(0, at - REGRET_REACH), at + 1);
}

/** Creates a claim reader. */
export function createClaimReader(base: KnowledgeBase): ClaimReader {
  const { claims } = base;
  const findEvents = createEventFinder(base);
  const readClause = createClauseReader(base);
  const claimWords = new Set(Object.keys(claims.words));
  const names = new Set(Object.values(claims.names).flat());
  const isName = ({ marks }: Token) => [...marks].some((mark) => names.has(mark));
  const isContent = (token: Token) => isName(token) || OUTCOMES.some((outcome) => token.marks.has(outcome));
  const symbols = new Set(
    Object.values(base.figures).flatMap((figure) =>
      typeof figure === 'object' && 'symbol' in figure ? [figure.symbol.toLowerCase()] : [],
    ),
  );
  const isKnownSymbol = ({ symbol }: Token) => symbol !== undefined && symbols.has(symbol);
  const isHarmless = (mark: string) => claimWords.has(mark) && !claims.strict.includes(mark) && !names.has(mark);

  /** Whether each word of a clause was used, or changes nothing. */
  function readWords(clause: Clause, event: string | undefined): boolean[] {
    const roles = event === undefined ? undefined : claims.roles[event];
    const patterns = claims.events.filter((pattern) => pattern.event === event).flatMap(({ all }) => all.flat());
    const kinds = Object.entries(claims.names).filter(([kind]) => roles?.[kind as keyof typeof claims.names]);
    const known = new Set([...NEUTRAL, ...patterns, ...(roles?.ignore ?? []), ...kinds.flatMap(([, list]) => list)]);
    return clause.map(
      (token) =>
        isValue(token) ||
        token.symbol !== undefined ||
        [...token.marks].some((mark) => known.has(mark) || isHarmless(mark)),
    );
  }

  const readStatement = createStatementReader(
    base,
    (token) =>
      isValue(token) ||
      [...token.marks].some(
        (mark) => NEUTRAL.has(mark) || mark === 'without' || (isHarmless(mark) && !CONTENT.has(mark)),
      ),
    isName,
  );

  return (tokens, about, context) => {
    const clauses = splitClauses(tokens);
    const hasTag = tokens.some(({ marks, text, gap }, at) => {
      if (!marks.has('tag') && !(text === 'no' && at === tokens.length - 1)) return false;
      return AUXILIARY_TAG.test(text) ? at === tokens.length - 1 && gap.includes(',') : at >= tokens.length - 2;
    });
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
        assertions.push({ ...read.assertion, parts, isAssumed: !isNamed });
        hasUnread ||= read.hasUnread || (hasMark(clause, 'whose-part') && ['vote', 'sponsorship'].includes(event));
      }
      hasUnread ||= events.length === 0 && clause.some(isValue);
      isEventRead.push(...readWords(clause, events.at(-1)));
    });
    const isVague = VAGUE.some((mark) => hasMark(tokens, mark));
    const asks = clauses.some((clause) => asksOpenly(clause, hasTag, isName));
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
    const isRelation = found.some(({ events }) => events.some((event) => RELATIONS.includes(event)));
    const isAsserted =
      hasTag ||
      isReply ||
      isRelation ||
      tokens.some((token) => isCopula(token) || ASSERTING.some((mark) => token.marks.has(mark))) ||
      (tokens.some((token) => isName(token) || SUBJECTS.some((mark) => token.marks.has(mark))) &&
        tokens.some((token) => ACTS.some((mark) => token.marks.has(mark))));
    const isFigured = assertions.some(({ parts }) =>
      parts.some(
        ({ kind }) =>
          kind === 'number' || kind === 'share' || kind === 'date' || kind === 'outcome' || kind === 'symbol',
      ),
    );
    const numbers = assertions.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'number'));
    const isCounted =
      assertions.some(({ parts }) =>
        parts.some((part) => part.kind === 'share' || (part.kind === 'number' && COUNTED.includes(part.role))),
      ) && ['vote-for', 'vote-against', 'abstain', 'vote'].some((mark) => hasMark(tokens, mark));
    const isAnchored =
      numbers.length > 1 ||
      isCounted ||
      tokens.some(isKnownSymbol) ||
      claims.anchors.some((anchor) => hasMark(tokens, anchor));
    const isRead = isEventRead.every(Boolean);
    const unreadWords = tokens.filter((_, i) => isEventRead[i] === false);
    const isNamed = found.some((each) => each.isNamed);
    const regrets = clauses.filter((clause) =>
      clause.some(({ marks, concepts }) => marks.has('regret') || concepts.has('regret')),
    );
    const denials = (regrets.length > 0 ? regrets : clauses).map((clause, i) => {
      return findNegation(aroundRegret(clause), i === 0, isName).count;
    });
    const denialCount = denials.reduce((sum, each) => sum + each, 0);
    const statement = readStatement(tokens, about, denialCount === 1);
    const isSupported =
      statement !== undefined && denialCount === 0 && statement.parts.every(({ negated }) => !negated);
    const isReadTogether = tokens.every((token, i) => statement?.isKnown(token) || isEventRead[i]);
    if (assertions.some(({ parts }) => parts.length > 0) && isSupported && !isRead && isReadTogether)
      return {
        assertions: [...assertions, { parts: statement.parts, isDenied: false, isAssumed: false }],
        obstacle: obstacleIf(hasUnread || isVague),
        isFullyRead: true,
        unreadWords: [],
        isAnchored,
        hasTag,
        isNamed,
      };
    if (!statement || assertions.some(({ parts }) => parts.length > 0))
      return {
        assertions,
        obstacle: obstacleIf(hasUnread || isVague || !(isAsserted || isFigured)),
        isFullyRead: isRead,
        unreadWords,
        isAnchored,
        hasTag,
        isNamed,
      };
    const { parts } = statement;
    return {
      assertions: [{ parts, isDenied: false, isAssumed: false }],
      obstacle: obstacleIf(isVague || !isAsserted || denialCount > 1 || statement.hasUnreadName),
      isFullyRead: statement.isFullyRead,
      unreadWords: tokens.filter((token) => !statement.isKnown(token)),
      isAnchored,
      hasTag,
      isNamed: true,
    };
  };
}
