/** Reads what a clause asserts about an event, part by part. */
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Assertion, ClaimContext, Part } from '../claim.ts';
import type { Clause } from '../message/clauses.ts';
import type { Token } from '../tokens/token.ts';
import { isFigure } from '../tokens/token-kinds.ts';
import { countsOnAmendments, isCutOff, isPutAtElection, putsIntoText, saysWhatAbout } from './limits.ts';
import { findNegation } from './negation.ts';
import { readDates } from './read-dates.ts';
import { createNameReader } from './read-names.ts';
import { readNumbers } from './read-numbers.ts';
import { readOrder } from './read-order.ts';
import { createSequenceReader } from './read-sequence.ts';

/** What a clause asserts, and whether a number, a date or a name in it has no meaning. */
export interface ClauseReading {
  readonly assertion: Omit<Assertion, 'isAssumed'>;
  readonly hasUnread: boolean;
}

/** Reads a clause; the context has what the conversation asked for, if the message only gives a value: "29?" */
export type ClauseReader = (clause: Clause, event: string, context: ClaimContext, isFirst: boolean) => ClauseReading;

/** Counts that a denial leaves as they are: "not even a majority of the 47". */
const TOTALS = ['count', 'voters', 'members'];
/** What a message that only gives a value may have beside it: "only 29?" */
const ELLIPTIC = ['filler', 'tag', 'only', 'whether'];
const OUTCOMES = ['adopt', 'reject'];
/** «وافقوا على القرار» */
const AGREED = /^وافقوا?$/u;
/** «الدول الراعية» */
const SPONSOR = /^(?:co-?)?sponsors?$|^(?:ال)?(?:راعي|رعاه)/u;
/** Events that have no outcome. */
const OPEN_ENDED = ['election', 'session'];
const PARTIAL = ['half', 'third', 'two-thirds', 'quarter'];
const COMPARED = ['more', 'fewer', 'at-least', 'at-most', 'about'];
const VOTE_ROLES = { 'vote-for': 'for', 'vote-against': 'against', abstain: 'abstained' } as const;

const hasMark = (clause: Clause, mark: string) => clause.some(({ marks }) => marks.has(mark));

/** What happened, as a clause has it: adopted or rejected. */
function readOutcome(clause: Clause, event: string, isNone: boolean): Part[] {
  const isApproved =
    (event === 'amendments' ||
      (event === 'vote' && clause.some(({ text }) => AGREED.test(text)) && !clause.some(isFigure)) ||
      (['convening', 'vote'].includes(event) &&
        hasMark(clause, 'council') &&
        !hasMark(clause, 'state') &&
        !clause.some(isFigure))) &&
    (hasMark(clause, 'vote-for') || (event === 'amendments' && hasMark(clause, 'fulfil'))) &&
    !hasMark(clause, 'vote-against');
  const [outcome, ...others] = OUTCOMES.filter((mark) => hasMark(clause, mark) || (mark === 'adopt' && isApproved));
  if (OPEN_ENDED.includes(event)) return [];
  // Half of them rejected are half of them adopted.
  const isPartial = event === 'amendments' && PARTIAL.some((mark) => hasMark(clause, mark));
  if (isPartial && outcome) return [{ kind: 'outcome', event, value: 'adopt', negated: false }];
  const isZero = isNone || hasMark(clause, 'zero');
  if (!outcome || others.length > 0 || (isZero && event !== 'amendments')) return [];
  return [{ kind: 'outcome', event, value: outcome, negated: isZero }];
}

/** Whether everyone voted for it, whether anyone voted in a certain way, whether there was anything at all. */
function readQuantifiers(clause: Clause, event: string, isNone: boolean): Part[] {
  const share = { kind: 'share', event, role: 'for', value: 1, comparison: 'equal', negated: false } as const;
  if (hasMark(clause, 'unanimous')) return [{ ...share, of: 'all' }];
  if (hasMark(clause, 'percent')) return [];
  const votesFor = hasMark(clause, 'vote-for') || (hasMark(clause, 'adopt') && hasMark(clause, 'state'));
  const isCompared = COMPARED.some((mark) => hasMark(clause, mark));
  if (hasMark(clause, 'all') && votesFor && event !== 'amendments' && !isCompared)
    return [{ ...share, of: hasMark(clause, 'yes-or-no') ? 'yes-and-no' : 'all' }];
  const count = { kind: 'number', event, negated: false } as const;
  const [role, ...others] = Object.entries(VOTE_ROLES).flatMap(([mark, name]) => (hasMark(clause, mark) ? [name] : []));
  if (role && others.length === 0 && hasMark(clause, 'exist') && !hasMark(clause, 'only'))
    return [{ ...count, role, value: 1, comparison: 'at-least' }];
  const saysNothing =
    !OUTCOMES.some((mark) => hasMark(clause, mark)) && (hasMark(clause, 'submit') || hasMark(clause, 'exist'));
  if (event === 'amendments' && isNone && saysNothing)
    return [{ ...count, role: 'count', value: 0, comparison: 'equal' }];
  return [];
}

/** Creates a clause reader. */
export function createClauseReader(base: KnowledgeBase): ClauseReader {
  const readNames = createNameReader(base);
  const readSequence = createSequenceReader(base);
  const names = new Set(Object.values(base.claims.names).flat());
  const isName = ({ marks }: Token) => [...marks].some((mark) => names.has(mark));

  return (clause, event, { role, nameRole }, isFirst) => {
    const own = findNegation(clause, isFirst, isName);
    // "22, not 20"
    const isContrast =
      !isFirst &&
      clause[0]?.marks.has('not') &&
      clause.slice(1).every(({ number, marks }) => number ?? marks.has('tag'));
    // "Adopted no resolution", «ما اعتمد أي قرار»
    const deniesText = clause.some(
      ({ text, marks }, at) =>
        (text === 'no' || (/^(?:any|[وب]?اي|ولا)$/u.test(text) && (own.isDenied || marks.has('none')))) &&
        clause[at + 1]?.marks.has('resolution') === true,
    );
    const found = deniesText
      ? { ...own, denied: new Set<number>(), isDenied: true, isUnclear: false }
      : isContrast
        ? { ...own, denied: new Set(clause.keys()), isDenied: false, isUnclear: false }
        : own;
    // "Not any" is none; of a state's vote, only readNames knows what a denial means.
    const hasAny = clause.some(({ marks, text }) => marks.has('one') || (marks.has('any') && text !== 'a'));
    const isNone = !deniesText && (hasMark(clause, 'none') || (found.isDenied && hasAny));
    const isCounted = ['vote', 'convening', 'amendments'].includes(event);
    const countsNone = isCounted && !hasMark(clause, 'unanimous');
    const isDenied = countsNone ? found.isDenied && !isNone : found.isDenied || isNone;
    const negation = { ...found, isDenied: isDenied && event !== 'status' };
    const onlyNames = clause.every((token) => isName(token) || token.marks.has('filler') || token.marks.has('tag'));
    const named = readNames(clause, event, found, onlyNames ? nameRole : undefined);
    const order = readOrder(clause, event);
    const counted = order.part
      ? { parts: [order.part], hasUnread: false, countsVoters: true }
      : readNumbers(clause, event, { ...negation, isNone });
    const dated = readDates(clause, event, negation);
    const sequence = readSequence(clause, event);
    const values = clause.flatMap(({ number }) => number ?? []);
    const saysRole = named.parts.length > 0 || dated.parts.length > 0 || counted.parts.length > 0;
    const isElliptic = clause.every(
      (token) => token.number !== undefined || ELLIPTIC.some((mark) => token.marks.has(mark)),
    );
    const value =
      role !== undefined && isElliptic && !saysRole && counted.hasUnread && values.length === 1 ? values[0] : undefined;
    const numbers: readonly Part[] =
      role !== undefined && value !== undefined
        ? [{ kind: 'number', event, role, value, comparison: 'equal', negated: false }]
        : counted.parts;
    const isVoter = named.parts.some((part) => part.kind === 'name' && part.role === 'voter');
    const outcome = counted.countsVoters || isVoter ? [] : readOutcome(clause, event, isNone);
    // "Was not adopted by 23 votes" denies that it was adopted; "22 did not support it" says how they did not vote.
    const isCountDenied =
      negation.isDenied &&
      outcome.length === 0 &&
      numbers.some((part) => part.kind === 'number' && !TOTALS.includes(part.role));
    // "No amendment came from Germany" says nothing of how many there were.
    const isNobodys =
      event === 'amendments' && isNone && outcome.length === 0 && named.parts.length > 0 && hasMark(clause, 'submit');
    const namedParts = isNobodys ? named.parts.map((part) => ({ ...part, negated: !part.negated })) : named.parts;
    return {
      assertion: {
        parts: [
          ...numbers,
          ...namedParts,
          ...dated.parts,
          ...sequence.parts,
          ...(numbers.length > 0 || isNobodys ? [] : readQuantifiers(clause, event, isNone)),
          ...outcome,
        ],
        isDenied: negation.isDenied,
      },
      hasUnread:
        (hasMark(clause, 'gain') &&
          hasMark(clause, 'any') &&
          ![...OUTCOMES, 'vote-for'].some((mark) => hasMark(clause, mark))) ||
        order.hasUnread ||
        (counted.hasUnread && value === undefined) ||
        named.hasUnread ||
        dated.hasUnread ||
        sequence.hasUnread ||
        found.isUnclear ||
        (event === 'amendments' && (saysWhatAbout(clause, isName) || putsIntoText(clause))) ||
        isPutAtElection(clause, event) ||
        // "It was adopted without the amendments"
        (event === 'amendments' && (countsOnAmendments(clause) || hasMark(clause, 'without'))) ||
        // "Some states did not vote for it"
        (negation.isDenied && clause.some(({ text, marks }) => marks.has('some') || /^some /u.test(text))) ||
        // "The sponsors proposed 17 amendments"
        (event === 'amendments' && clause.some(({ text }) => SPONSOR.test(text))) ||
        // "Half of the amendments were taken on board"
        (event === 'amendments' &&
          outcome.length === 0 &&
          [...PARTIAL, 'most'].some((mark) => hasMark(clause, mark))) ||
        isCountDenied ||
        (negation.isDenied && isCutOff(clause)),
    };
  };
}
