/** Reads what a message asserts: the first step of checking a claim. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Claim, Part } from './claim.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { createNameReader } from './read-names.ts';
import { readNumbers } from './read-numbers.ts';
import { createStatementReader } from './read-statement.ts';
import type { Token } from './tokens.ts';

/** What a message is read against: the event that it is about if it does not say so. */
export interface ClaimContext {
  /** The event of the fact that the message, or the conversation, is about. */
  readonly event?: string | undefined;
  /** The role that the conversation asked about, if the message only gives a value: "29?" */
  readonly role?: string | undefined;
}

/** Reads a claim; `about` are the facts that the message is probably about. */
export type ClaimReader = (tokens: readonly Token[], about: readonly string[], context: ClaimContext) => Claim;

/** Concepts of the model that any clause may mention. */
const NEUTRAL = new Set(
  'state council united-nations human-rights situation resolution vote belarus exactly only total result draft document is-it-true weekday month year ordinary all none not convene'.split(
    ' ',
  ),
);
/** Words of claims that say more than how a statement is made. */
const CONTENT = new Set(
  'amendment letter election reject adopt abstain vote-for vote-against unanimous percent half most majority written-report oral-update'.split(
    ' ',
  ),
);
const OUTCOMES = ['adopt', 'reject'] as const;
const VOTE_ROLES = { 'vote-for': 'for', 'vote-against': 'against', abstain: 'abstained' } as const;
const ALWAYS_ASKS =
  /^(?:why|how many|how much|how come|كم|بكم|كام|لماذا|ليش|ليه|علاش|شحال|قديش|شقد|link|url|summari[sz]e|summary|tldr|gist|explain|لخص|لخصلي|اشرح|رابط|الرابط|لينك|leh|leih|lesh|kam)/u;
const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)$/;
const NEGATIVE_AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would) not$/;
const INTERJECTION =
  /^(?:so|and|but|wait|hey|ok|okay|well|hmm|then|sorry|please|hi|hello|um|uh|oh|still|really|طيب|طب|يعني|هو|هي)$/u;
const NEGATIVE_TAG = /(?:^| )not(?: |$)/;

const isFiller = ({ marks }: Token) =>
  marks.size > 0 &&
  [...marks].every((mark) => mark === 'filler' || mark === 'tag' || mark === 'ordinary' || mark === 'is-it-true');
const hasMark = (tokens: readonly Token[], mark: string) => tokens.some(({ marks }) => marks.has(mark));
const isValue = (token: Token | undefined) => token?.number !== undefined || token?.date !== undefined;

/** Whether a clause asks for something, so that it asserts nothing. */
function asksOpenly(clause: Clause, hasTag: boolean): boolean {
  return clause.some((token, at) => {
    if (!token.marks.has('open')) return false;
    if (ALWAYS_ASKS.test(token.text)) return true;
    const isFirst = clause.slice(0, at).every(isFiller);
    return (isFirst || token.isArabic) && !hasTag;
  });
}

/** Whether "or" stands between two things to choose from. */
function offersChoice(tokens: readonly Token[], isContent: (token: Token) => boolean): boolean {
  return tokens.some((token, at) => {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (!token.marks.has('or') || !before || !after) return false;
    if (!token.marks.has('not') && !token.marks.has('filler')) return true;
    return (isValue(before) && isValue(after)) || (isContent(before) && isContent(after));
  });
}

/** Whether a clause denies something. A negative question asserts what it denies: "wasn't it adopted?" */
function isNegated(clause: Clause, isFirst: boolean): boolean {
  const negations = clause.filter((token, at) => {
    const isLast = at === clause.length - 1;
    const denies = token.marks.has('not') || (token.marks.has('tag') && NEGATIVE_TAG.test(token.text));
    if (!denies || (token.marks.has('tag') && isLast) || isValue(clause[at + 1])) return false;
    const before = clause.slice(0, at);
    const isOpening = isFirst && before.every(({ text }) => INTERJECTION.test(text) || AUXILIARY.test(text));
    const isNegativeQuestion =
      NEGATIVE_AUXILIARY.test(token.text) || AUXILIARY.test(before.at(-1)?.text ?? '') || NEGATIVE_TAG.test(token.text);
    return !(isOpening && !token.isArabic && isNegativeQuestion);
  });
  return negations.length % 2 === 1;
}

/** Creates a claim reader. */
export function createClaimReader(base: KnowledgeBase): ClaimReader {
  const { claims } = base;
  const readNames = createNameReader(base);
  const claimWords = new Set(Object.keys(claims.words));
  const nameConcepts = new Set(Object.values(claims.names).flat());
  const isContent = ({ marks }: Token) =>
    [...marks].some((mark) => nameConcepts.has(mark) || OUTCOMES.some((outcome) => outcome === mark));
  const fits = (clause: Clause, { all, none = [] }: (typeof claims.events)[number]) =>
    all.every((list) => list.some((mark) => hasMark(clause, mark))) && !none.some((mark) => hasMark(clause, mark));

  /** The events that a clause is about; `before` is that of the clause before it. */
  function eventsOf(clause: Clause, before: string | undefined): string[] {
    const after = before === undefined ? undefined : claims.next[before];
    const namesThing = ['resolution', 'amendment', 'session'].some((thing) => hasMark(clause, thing));
    if (after && !namesThing && fits(clause, after)) return [after.event];
    const found = claims.events.find((pattern) => fits(clause, pattern))?.event;
    const isBoth =
      found === 'amendments' && hasMark(clause, 'resolution') && clause.some((token, at) => at > 0 && token.isJoined);
    if (isBoth) return ['amendments', 'vote'];
    const isWeak = found === 'vote' && !hasMark(clause, 'resolution');
    if (found && !(isWeak && before)) return [found];
    const isScore = clause.filter(({ number }) => number !== undefined).length > 1;
    const event = before ?? found ?? (isScore ? 'vote' : undefined);
    return event ? [event] : [];
  }

  /** The dates and document symbols of a clause. */
  function readDates(clause: Clause, event: string, negated: boolean): { parts: Part[]; isUnread: boolean } {
    const parts: Part[] = [];
    let isUnread = false;
    clause.forEach(({ symbol, date, isArabic }, at) => {
      if (symbol) parts.push({ kind: 'symbol', value: symbol, negated });
      if (!date) return;
      const near = [clause[at - 1], clause[at - 2]];
      const isRelated = (mark: string) => near.some((token) => token?.marks.has(mark));
      const relation = hasMark(clause, 'by') ? 'by' : isRelated('before') ? 'before' : 'on';
      if (isRelated('after') || (relation !== 'on' && event !== 'oral-update')) isUnread = true;
      else
        parts.push({
          kind: 'date',
          event,
          date: date.date,
          otherwise: isArabic || hasArabic(clause) ? undefined : date.otherwise,
          relation,
          negated: negated || clause[at - 1]?.marks.has('not') === true,
        });
    });
    return { parts, isUnread };
  }

  /** What happened, as a clause has it: adopted or rejected. */
  function readOutcome(clause: Clause, event: string, negated: boolean): Part[] {
    const outcomes = OUTCOMES.filter((outcome) => hasMark(clause, outcome));
    const isNone = hasMark(clause, 'none') || hasMark(clause, 'zero');
    if (outcomes.length !== 1 || (isNone && event !== 'amendments')) return [];
    return [{ kind: 'outcome', event, value: outcomes[0] as string, negated: negated || isNone }];
  }

  /** Whether everyone voted for it, and whether anyone voted in a certain way. */
  function readQuantifiers(clause: Clause, event: string, negated: boolean, hasNumbers: boolean): Part[] {
    if (hasMark(clause, 'unanimous'))
      return [{ kind: 'share', event, value: 1, comparison: 'equal', of: 'all', negated }];
    if (hasNumbers || hasMark(clause, 'percent')) return [];
    const votesFor = hasMark(clause, 'vote-for') || (hasMark(clause, 'adopt') && hasMark(clause, 'state'));
    if (hasMark(clause, 'all') && votesFor && event !== 'amendments') {
      const of = hasMark(clause, 'yes-or-no') ? 'yes-and-no' : 'all';
      return [{ kind: 'share', event, value: 1, comparison: 'equal', of, negated }];
    }
    const roles = Object.entries(VOTE_ROLES).filter(([mark]) => hasMark(clause, mark));
    const [role] = roles;
    if (role && roles.length === 1 && hasMark(clause, 'exist') && !hasMark(clause, 'only'))
      return [{ kind: 'number', event, role: role[1], value: 1, comparison: 'at-least', negated }];
    const isNone = hasMark(clause, 'none') || (negated && hasMark(clause, 'any'));
    if (event === 'amendments' && isNone && !OUTCOMES.some((outcome) => hasMark(clause, outcome)))
      return [{ kind: 'number', event, role: 'count', value: 0, comparison: 'equal', negated: false }];
    return [];
  }

  function readClause(
    clause: Clause,
    event: string,
    context: ClaimContext,
    isFirst: boolean,
  ): { parts: Part[]; isUnread: boolean } {
    const negated = isNegated(clause, isFirst);
    const names = readNames(clause, event, negated);
    const numbers = readNumbers(clause, event, negated);
    const values = clause.flatMap(({ number }) => number ?? []);
    const isElliptic = clause.every((token) => token.number !== undefined || isFiller(token) || token.marks.size === 0);
    const onlyValue = context.role && isElliptic && numbers.hasUnread && values.length === 1 ? values[0] : undefined;
    const dates = readDates(clause, event, negated);
    const isVoter = names.parts.some((part) => part.kind === 'name' && part.role === 'voter');
    const parts: Part[] = [
      ...(onlyValue === undefined
        ? numbers.parts
        : [
            {
              kind: 'number',
              event,
              role: context.role as string,
              value: onlyValue,
              comparison: 'equal',
              negated,
            } as const,
          ]),
      ...names.parts,
      ...dates.parts,
      ...readQuantifiers(clause, event, negated, numbers.parts.length > 0),
    ];
    const hasOutcome = !numbers.countsVoters && !isVoter && !(onlyNegatesAnother(parts) && event !== 'amendments');
    return {
      parts: hasOutcome ? [...parts, ...readOutcome(clause, event, negated)] : parts,
      isUnread: (numbers.hasUnread && onlyValue === undefined) || names.hasUnread || dates.isUnread,
    };
  }

  /** Whether every word of a clause was used, or changes nothing. */
  function isFullyRead(clause: Clause, event: string | undefined): boolean {
    const roles = event === undefined ? undefined : claims.roles[event];
    const patterns = claims.events.filter((pattern) => pattern.event === event).flatMap(({ all }) => all.flat());
    const kinds = Object.entries(claims.names).filter(([kind]) => roles?.[kind as keyof typeof claims.names]);
    const known = new Set([...NEUTRAL, ...patterns, ...(roles?.ignore ?? []), ...kinds.flatMap(([, names]) => names)]);
    return clause.every((token) => {
      if (isValue(token) || token.symbol) return true;
      const marks = [...token.marks];
      if (marks.some((mark) => known.has(mark))) return true;
      return marks.some((mark) => claimWords.has(mark) && !claims.strict.includes(mark) && !nameConcepts.has(mark));
    });
  }

  const isNeutral = (token: Token) =>
    isValue(token) ||
    [...token.marks].some(
      (mark) =>
        NEUTRAL.has(mark) ||
        (claimWords.has(mark) && !claims.strict.includes(mark) && !nameConcepts.has(mark) && !CONTENT.has(mark)),
    );
  const readStatement = createStatementReader(base, isNeutral);

  return (tokens, about, context) => {
    const clauses = splitClauses(tokens);
    const hasTag = tokens.some(
      ({ marks }, at) => (marks.has('tag') && at >= tokens.length - 2) || marks.has('whether'),
    );
    const parts: Part[] = [];
    let isUnread = ['relative-time', 'now', 'whose-part'].some((mark) => hasMark(tokens, mark));
    let isRead = true;
    let event = context.event;
    let isNamed = false;
    clauses.forEach((clause, i) => {
      const found = eventsOf(clause, isNamed ? event : undefined);
      const events = found.length > 0 ? found : event ? [event] : [];
      isNamed ||= found.length > 0;
      for (const each of events) {
        const read = readClause(clause, each, context, i === 0);
        parts.push(...read.parts);
        isUnread ||= read.isUnread;
      }
      event = events.at(-1);
      if (events.length === 0 && clause.some(isValue)) isUnread = true;
      isRead &&= isFullyRead(clause, event);
    });
    const obstacle = clauses.some((clause) => asksOpenly(clause, hasTag))
      ? 'asks'
      : offersChoice(tokens, isContent)
        ? 'offers-choice'
        : isUnread
          ? 'unread-value'
          : undefined;
    if (parts.length > 0) return { parts, obstacle, isFullyRead: isRead, isNamed };
    const statement = readStatement(
      tokens,
      about,
      clauses.some((clause, i) => isNegated(clause, i === 0)),
    );
    return statement
      ? { parts: [statement.part], obstacle, isFullyRead: statement.isFullyRead, isNamed: true }
      : { parts, obstacle, isFullyRead: isRead, isNamed };
  };
}

const hasArabic = (clause: Clause) => clause.some(({ isArabic }) => isArabic);

/** Whether the denial of a clause belongs to another part of it: "not unanimously adopted". */
function onlyNegatesAnother(parts: readonly Part[]): boolean {
  return parts.some((part) => part.kind === 'share' && part.negated);
}
