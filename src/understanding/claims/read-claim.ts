/** Reads what a message asserts: the first step of checking a claim. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Claim, Part } from './claim.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { createNameReader } from './read-names.ts';
import { readNumbers } from './read-numbers.ts';
import type { Token } from './tokens.ts';

/** What a message is read against: the event that it is about if it does not say so. */
export interface ClaimContext {
  /** The event of the fact that the message, or the conversation, is about. */
  readonly event?: string | undefined;
  /** The role that the conversation asked about, if the message only gives a value: "29?" */
  readonly role?: string | undefined;
}

/** Reads a claim. */
export type ClaimReader = (tokens: readonly Token[], context: ClaimContext) => Claim;

/** Marks that are about the claim itself, not about what it is a claim of. */
const GRAMMAR = new Set(
  'not none zero tag whether negative-question open or now by before after all some any only at-least at-most more fewer about half most majority minority unanimous percent point rest one two hundred filler ordinary context yes-or-no council-session whose-part relative-time'.split(
    ' ',
  ),
);
/** Concepts that any clause may mention. */
const NEUTRAL = new Set(
  'state council united-nations human-rights situation resolution vote belarus hold exactly only total result draft document is-it-true first weekday month year today'.split(
    ' ',
  ),
);
const OUTCOMES = ['adopt', 'reject'] as const;
const ALWAYS_ASKS =
  /^(?:why|how many|how much|how come|كم|بكم|كام|لماذا|ليش|ليه|علاش|شحال|قديش|شقد|link|url|summari[sz]e|summary|tldr|gist|explain|لخص|لخصلي|اشرح|رابط|الرابط|لينك|explain)/u;
const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)$/;
const NEGATIVE_TAG = /(?:^| )not(?: |$)/;

const isFiller = ({ marks }: Token) =>
  [...marks].every((mark) => mark === 'filler' || mark === 'tag' || mark === 'ordinary' || mark === 'is-it-true') &&
  marks.size > 0;
const hasMark = (tokens: readonly Token[], mark: string) => tokens.some(({ marks }) => marks.has(mark));

/** Whether a clause asks for something, so that it asserts nothing. */
function asksOpenly(clause: Clause, hasTag: boolean): boolean {
  return clause.some((token, at) => {
    if (!token.marks.has('open')) return false;
    if (ALWAYS_ASKS.test(token.text)) return true;
    const isFirst = clause.slice(0, at).every(isFiller);
    return isFirst ? !hasTag : token.isArabic && !hasTag;
  });
}

/** Whether "or" stands between two things to choose from. */
function offersChoice(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!token.marks.has('or') || at === 0 || at === tokens.length - 1) return false;
    if (!token.marks.has('not') && !token.marks.has('filler')) return true;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const isValue = (t: Token | undefined) => t?.number !== undefined || t?.date !== undefined;
    return (
      (isValue(before) && isValue(after)) ||
      ([...(before?.marks ?? [])].some((mark) => !GRAMMAR.has(mark)) &&
        [...(after?.marks ?? [])].some((mark) => !GRAMMAR.has(mark)))
    );
  });
}

/** Counts what negates a clause. A negative question asserts what it negates: "wasn't it adopted?" */
function isNegated(clause: Clause, isFirst: boolean): boolean {
  let negations = 0;
  clause.forEach((token, at) => {
    const isLast = at >= clause.length - 1;
    const isNegativeTag = token.marks.has('tag') && NEGATIVE_TAG.test(token.text) && !isLast;
    if (!token.marks.has('not') && !isNegativeTag) return;
    if (token.marks.has('tag') && isLast) return;
    const next = clause[at + 1];
    if (next?.number !== undefined || next?.date !== undefined) return;
    const opens = isFirst && clause.slice(0, at).every((t) => isFiller(t) || AUXILIARY.test(t.text));
    if (opens && !token.isArabic && (at === 1 || AUXILIARY.test(clause[at - 1]?.text ?? '') || isNegativeTag)) return;
    negations += 1;
  });
  return negations % 2 === 1;
}

/** Creates a claim reader. */
export function createClaimReader(base: KnowledgeBase): ClaimReader {
  const { claims } = base;
  const readNames = createNameReader(base);
  const fits = (
    clause: Clause,
    { all, none = [] }: { all: readonly (readonly string[])[]; none?: readonly string[] | undefined },
  ) => all.every((list) => list.some((mark) => hasMark(clause, mark))) && !none.some((mark) => hasMark(clause, mark));

  function eventsOf(clause: Clause, before: string | undefined): string[] {
    const after = before === undefined ? undefined : claims.next[before];
    const isOnlyVerb = !hasMark(clause, 'resolution') && !hasMark(clause, 'amendment') && !hasMark(clause, 'session');
    if (after && isOnlyVerb && fits(clause, after)) return [after.event];
    const found = claims.events.find((pattern) => fits(clause, pattern))?.event;
    const isWeak = found === 'vote' && !hasMark(clause, 'resolution');
    const isBoth =
      found === 'amendments' && hasMark(clause, 'resolution') && clause.some((token, at) => at > 0 && token.isJoined);
    if (isBoth) return ['amendments', 'vote'];
    if (found && !(isWeak && before)) return [found];
    const event = before ?? found;
    return event ? [event] : [];
  }

  function readClause(clause: Clause, event: string, context: ClaimContext, isFirst: boolean, hasTag: boolean) {
    const negated = isNegated(clause, isFirst);
    const parts: Part[] = [];
    let isUnread = false;
    const names = readNames(clause, event);
    const numbers = readNumbers(clause, event, negated);
    const isElliptic = clause.every((token) => token.number !== undefined || isFiller(token) || token.marks.size === 0);
    if (isElliptic && numbers.hasUnread && context.role) {
      const values = clause.flatMap(({ number }) => number ?? []);
      if (values.length === 1)
        parts.push({
          kind: 'number',
          event,
          role: context.role,
          value: values[0] as number,
          comparison: 'equal',
          negated,
        });
      else isUnread = true;
    } else {
      parts.push(...numbers.parts);
      isUnread ||= numbers.hasUnread;
    }
    parts.push(
      ...names.parts.map((part) =>
        negated && names.parts.length === 1 && numbers.parts.length === 0 ? { ...part, negated: !part.negated } : part,
      ),
    );
    isUnread ||= names.hasUnread;

    for (const [at, token] of clause.entries()) {
      if (token.symbol) parts.push({ kind: 'symbol', value: token.symbol, negated: false });
      if (!token.date) continue;
      const isRelated = [at - 1, at - 2].some((i) => clause[i]?.marks.has('before') || clause[i]?.marks.has('after'));
      const isDeadline = event === 'oral-update' || hasMark(clause, 'by');
      if (isRelated && !isDeadline) isUnread = true;
      else
        parts.push({
          kind: 'date',
          event,
          date: token.date.date,
          otherwise: token.isArabic || clause.some(({ isArabic }) => isArabic) ? undefined : token.date.otherwise,
          isDeadline,
          negated: negated || clause[at - 1]?.marks.has('not') === true,
        });
    }
    const isNone = hasMark(clause, 'none') || hasMark(clause, 'zero');
    if (hasMark(clause, 'unanimous'))
      parts.push({ kind: 'share', event, value: 1, comparison: 'equal', of: 'all', negated });
    else if (hasMark(clause, 'all') && event !== 'amendments') {
      const hasRole = hasMark(clause, 'vote-for') || (hasMark(clause, 'adopt') && hasMark(clause, 'state'));
      if (hasRole && !hasMark(clause, 'percent') && numbers.parts.length === 0)
        parts.push({
          kind: 'share',
          event,
          value: 1,
          comparison: 'equal',
          of: hasMark(clause, 'yes-or-no') ? 'yes-and-no' : 'all',
          negated,
        });
    }
    const isVoter = parts.some((part) => part.kind === 'name' && part.role === 'voter');
    const outcomes = OUTCOMES.filter((outcome) => hasMark(clause, outcome));
    if (outcomes.length === 1 && !numbers.countsVoters && !isVoter) {
      const isDenial = negated !== (isNone && event === 'amendments');
      if (!(isNone && event !== 'amendments'))
        parts.push({ kind: 'outcome', event, value: outcomes[0] as string, negated: isDenial });
    }
    if (event === 'amendments' && isNone && outcomes.length === 0)
      parts.push({ kind: 'number', event, role: 'count', value: 0, comparison: 'equal', negated: false });
    if (
      event === 'amendments' &&
      negated &&
      hasMark(clause, 'submit') &&
      (hasMark(clause, 'any') || isNone) &&
      names.parts.length === 0
    )
      parts.push({ kind: 'number', event, role: 'count', value: 0, comparison: 'equal', negated: false });
    const roles = ['vote-for', 'vote-against', 'abstain'].filter((mark) => hasMark(clause, mark));
    if (
      parts.length === 0 &&
      roles.length === 1 &&
      (hasMark(clause, 'some') || hasMark(clause, 'any') || (hasMark(clause, 'filler') && hasTag))
    ) {
      const role = { 'vote-for': 'for', 'vote-against': 'against', abstain: 'abstained' }[roles[0] as string] as string;
      parts.push({ kind: 'number', event, role, value: 1, comparison: 'at-least', negated });
    }
    return { parts, isUnread, negated };
  }

  const isKnown = (token: Token, event: string | undefined): boolean => {
    if (token.number !== undefined || token.date || token.symbol) return true;
    const marks = [...token.marks];
    if (marks.length === 0) return false;
    if (marks.some((mark) => GRAMMAR.has(mark) || NEUTRAL.has(mark))) return true;
    const roles = event === undefined ? undefined : claims.roles[event];
    const patterns = claims.events.filter((pattern) => pattern.event === event).flatMap(({ all }) => all.flat());
    const kinds = Object.entries(claims.names)
      .filter(([kind]) => roles?.[kind as keyof typeof claims.names])
      .flatMap(([, names]) => names);
    return marks.some((mark) => patterns.includes(mark) || roles?.ignore?.includes(mark) || kinds.includes(mark));
  };

  return (tokens, context) => {
    const clauses = splitClauses(tokens);
    const hasTag =
      tokens.some(({ marks }, at) => marks.has('tag') && at >= tokens.length - 2) ||
      tokens.some(({ marks }) => marks.has('whether'));
    const parts: Part[] = [];
    let isUnread = hasMark(tokens, 'relative-time') || hasMark(tokens, 'now') || hasMark(tokens, 'whose-part');
    let isFullyRead = true;
    let event = context.event;
    let isExplicit = false;
    clauses.forEach((clause, i) => {
      const events = eventsOf(clause, isExplicit ? event : undefined);
      const own = events.length > 0 ? events : event ? [event] : [];
      if (events.length > 0) isExplicit = true;
      for (const each of own) {
        const read = readClause(clause, each, context, i === 0, hasTag);
        parts.push(...read.parts);
        isUnread ||= read.isUnread;
      }
      event = own.at(-1);
      if (own.length === 0 && clause.some(({ number, date }) => number !== undefined || date)) isUnread = true;
      isFullyRead &&= clause.every((token) => isKnown(token, event));
    });
    const obstacle = clauses.some((clause) => asksOpenly(clause, hasTag))
      ? 'asks'
      : offersChoice(tokens)
        ? 'offers-choice'
        : isUnread
          ? 'unread-value'
          : undefined;
    return { parts, obstacle, isFullyRead };
  };
}
