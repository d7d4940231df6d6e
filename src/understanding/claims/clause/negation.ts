/** Finds what a clause denies: all of it, or only a name or a figure in it. */
import type { Clause } from '../message/clauses.ts';
import type { Token } from '../tokens/token.ts';
import { isAct } from '../tokens/token-kinds.ts';

/** What a clause denies. */
export interface Negation {
  /** Whether the clause as a whole is denied: "Germany did not ask for it". */
  readonly isDenied: boolean;
  /** The places of single names and figures that are denied: "Germany, not Russia", «22 لا 2». */
  readonly denied: ReadonlySet<number>;
  /** How many words deny something. */
  readonly count: number;
  /** Whether it cannot be told what is denied: a denial of a denial, or a contrast such as "…, not a few of them". */
  readonly isUnclear: boolean;
}

const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|ain|aint)$/;
const NEGATIVE_AUXILIARY = /^(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would) not|aint)$/;
const INTERJECTION =
  /^(?:so|and|but|wait|hey|ok|okay|well|hmm|then|sorry|please|hi|hello|um|uh|oh|really|طيب|طب|يعني|هو|هي|مرحبا)$/u;
const NEGATIVE_TAG = /(?:^| )not(?: |$)/;
/** Words of events that may come between a denial and the name that it denies: «لم تكن الانتخابات برلمانية». */
const BETWEEN = [
  'filler',
  'hold',
  'it',
  'session',
  'election',
  'resolution',
  'state',
  'any',
  'council-session',
  'subject-matter',
];
const TAGGED = /^(?:it|they|he|she|there|you|we)$/;
/** «هو مش … ؟» asks whether it is so. */
const PRONOUN = /^(?:هو|هي|هما|هم|مش هو)$/u;
const WHETHER = /^هل(?: |$)/u;
/** «هذا ما دعا إليه القرار» */
const POINTING = /^(?:هذا|اهذا|هذه|ده|دا|هو|هي|ذلك|هاد)$/u;
/** «مثل ما قالوا» */
const LIKE = /^(?:مثل|متل|زي|كيف|حسب|بعد|قبل|لما|كل|علي|عند|اول|وقت|قد)$/u;
const QUANTITIES = ['all', 'most', 'some', 'half', 'any'];

const BREAK = /[.,;:!?…()،؛؟–—]/u;
/** «لا يا عم», "No, …": an answer to what somebody said. */
const ANSWER = /^(?:لا|لاء|لء|no|nope|nah)$/u;

const isValue = ({ number, date, symbol, marks }: Token) =>
  number !== undefined || date !== undefined || symbol !== undefined || marks.has('one') || marks.has('two');

/** Whether a token denies something; a tag at the end ("right or not?") does not. */
function denies(clause: Clause, at: number): boolean {
  const { marks, text, gap } = clause[at] as Token;
  const isLast = at === clause.length - 1;
  if (isLast) return marks.has('not') && isAct(clause[at]);
  return marks.has('not') || (marks.has('tag') && NEGATIVE_TAG.test(text) && !gap.includes(','));
}

/** «ما» is "not" before a verb; before a noun, or after a quantity («معظم ما اقترحته»), it is a pronoun. */
const isPronoun = (clause: Clause, at: number) =>
  clause[at]?.text === 'ما' &&
  (clause[at + 1]?.marks.size === 0 ||
    LIKE.test(clause[at - 1]?.text ?? '') ||
    WHETHER.test(clause[0]?.text ?? '') ||
    POINTING.test(clause[at - 1]?.text ?? '') ||
    QUANTITIES.some((mark) => clause[at - 1]?.marks.has(mark)));

/**
 * Finds what a clause denies. A negative question asserts what it denies: "wasn't it adopted?", «ألم يُعتمد؟».
 *
 * @param isFirst whether the clause begins the message
 */
export function findNegation(clause: Clause, isFirst: boolean, isName: (token: Token) => boolean): Negation {
  const denied = new Set<number>();
  let count = 0;
  let isUnclear = clause.some(({ text }) => text === 'nor') && clause.some(({ number }) => number !== undefined);
  const correction = clause.findIndex(({ text }) => text === 'but');
  clause.forEach((token, at) => {
    if (!denies(clause, at)) return;
    if (isFirst && at === 0 && ANSWER.test(token.text) && BREAK.test(clause[1]?.gap ?? '')) return;
    // "Not for the 45th session but for the one after"
    if (correction > at && !token.isArabic) {
      if (clause.slice(at, correction).some(({ marks }) => marks.has('only'))) return;
      const targets = clause.flatMap((each, i) => (i > at && i < correction && isTarget(each) ? [i] : []));
      for (const i of targets) denied.add(i);
      if (targets.length > 0) return;
    }
    const before = clause.slice(0, at);
    const isOpening = isFirst && before.every(({ text }) => INTERJECTION.test(text) || AUXILIARY.test(text));
    const isNegativeQuestion =
      NEGATIVE_AUXILIARY.test(token.text) ||
      AUXILIARY.test(before.at(-1)?.text ?? '') ||
      (token.text !== 'not' && NEGATIVE_TAG.test(token.text));
    if (isOpening && !token.isArabic && isNegativeQuestion) return;
    if (isFirst && at === 1 && PRONOUN.test(clause[0]?.text ?? '') && /^(?:مش|موش|مو|مب|مهو)$/u.test(token.text))
      return;
    if (isPronoun(clause, at)) return;
    // "…, hadn't it?"
    if (at === clause.length - 2 && TAGGED.test(clause[at + 1]?.text ?? '')) return;
    // «مش الجلسة كانت بجنيف؟» may ask whether it was there, or deny it.
    isUnclear ||= isFirst && at === 0 && /^(?:مش|موش|مو|مب)$/u.test(token.text);
    let next = isAct(token) ? clause.length : at + 1;
    // "No Russian amendment was accepted" denies that one was accepted.
    const isQuantity = token.text === 'no' && clause.slice(next).some(isAct);
    if (isQuantity) {
      count += 1;
      return;
    }
    while (next < clause.length - 1 && !isTarget(clause[next]) && mayComeBetween(clause[next])) next += 1;
    // «ألمانيا ما خصها بالجلسة، روسيا طلبتها»: another name after a comma is not what is denied.
    const isCut = clause.slice(at + 1, next + 1).some(({ gap }) => BREAK.test(gap));
    isUnclear ||= isTarget(clause[next]) && isCut;
    if (isTarget(clause[next]) && !isCut) {
      denied.add(next);
      return;
    }
    count += 1;
    const isContrast = at > 0 && BREAK.test(token.gap) && !clause.slice(at).some(isAct);
    isUnclear ||= isContrast;
  });
  // In Arabic, «ما قبلوا ولا تعديل» denies once.
  const hasNone = clause.some(({ marks, isArabic }) => marks.has('none') && !marks.has('not') && !isArabic);
  const isNoneAlone = clause.some(
    ({ marks, gap }, at) => at === clause.length - 1 && marks.has('none') && BREAK.test(gap),
  );
  const isQualified = clause.some(({ marks }) => ['before', 'after', 'on-behalf'].some((mark) => marks.has(mark)));
  // "Some did not vote for it" says less than "they did not".
  isUnclear ||= count > 0 && clause.some(({ marks }) => marks.has('some'));
  isUnclear ||= (isQualified && count > 0) || isNoneAlone || count > 1 || (hasNone && count > 0);
  return { isDenied: count % 2 === 1, denied, count: count + denied.size, isUnclear };

  function isTarget(token: Token | undefined): boolean {
    return token !== undefined && (isValue(token) || isName(token));
  }
}

function mayComeBetween(token: Token | undefined): boolean {
  return BETWEEN.some((mark) => token?.marks.has(mark)) && !isAct(token);
}
