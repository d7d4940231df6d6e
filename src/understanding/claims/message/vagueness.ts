/** Finds what makes a message one that no verdict can be given on: what is not held, or may be read in two ways. */
import type { Part } from '../claim.ts';
import type { Token } from '../tokens/token.ts';
import { hasMark, isAct, isCopula } from '../tokens/token-kinds.ts';

/** Times and comparisons that are not reckoned with. */
const VAGUE = ['relative-time', 'now', 'unread-number', 'doubt'];

/** What is only asked for: whether it was done, is not known. */
const REQUESTED = ['written-report', 'oral-update', 'interactive', 'monitor', 'investigate', 'report'];
const REQUESTING = ['request', 'demand', 'ought', 'resolution'];
/** "is", "will be": only the past says that it was done. */
const DONE =
  /^(?:[وف]?(?:قدم|سلم|رفع|عرض|راقب|رصد|واصل|تابع|تضمن|اعقب|تلا)(?:ت|وا|تها?)?|[وف]?(?:تم|تمت|اتقدم|انقدم|اتعمل|تواصل|يواصل)|presented|submitted|delivered|gave|given|brought|filed|did|was|were|got|discussed|monitored|watched)(?: |$)/u;

/** Whether a message says that something was done that is only asked for: "the commissioner presented an update". */
const saysDone = (tokens: readonly Token[]) =>
  (REQUESTED.some((mark) => hasMark(tokens, mark)) ||
    (hasMark(tokens, 'commissioner') && tokens.some(({ concepts }) => concepts.has('report')))) &&
  !hasMark(tokens, 'odihr') &&
  tokens.some(({ text }, at) => {
    const next = tokens[at + 1];
    const isPerfect = /^ha[sd]$/u.test(text) && ['continue', 'monitor', 'submit'].some((mark) => next?.marks.has(mark));
    return isPerfect || (DONE.test(text) && next?.text !== 'to');
  }) &&
  !REQUESTING.some((mark) => hasMark(tokens, mark));

/** What says how elections ought to be, not how one was. */
const NORMATIVE = ['standards', 'ought', 'mention', 'resolution', 'regret', 'right-to-vote'];
const PAST = /^[وف]?(?:was|were|did|كان|كانت)(?: |$)/u;

/** Whether a message says how the election was: "the suffrage was equal", «كانت بالاقتراع السري». */
const describesElection = (tokens: readonly Token[]) =>
  hasMark(tokens, 'secret-ballot') &&
  tokens.some(({ text }) => PAST.test(text)) &&
  !NORMATIVE.some((mark) => hasMark(tokens, mark));

/** Things that are named before something is said of them; of an office or a membership, the name says it. */
const JUDGED = ['election', 'session', 'convening', 'amendments', 'request', 'vote', 'sponsorship'];

/** Whether a message only judges what it names: "was the election on 9 August fair?" */
function judges(tokens: readonly Token[], parts: readonly Part[]): boolean {
  const last = tokens.findLast(({ marks }) => !marks.has('tag'));
  return (
    last !== undefined &&
    last.marks.size > 0 &&
    [...last.marks].every((mark) => mark === 'filler' || mark === 'context') &&
    parts.length > 0 &&
    (tokens.some(isCopula) || hasMark(tokens, 'whether')) &&
    !tokens.some(isAct) &&
    parts.every((part) => (part.kind === 'name' || part.kind === 'date') && JUDGED.includes(part.event))
  );
}

/** What is to come first, second and third. */
const STEPS = ['oral-update', 'interactive', 'written-report'];
/** "precedes" has what comes first before it; so has "is followed by". */
const FORWARD = /^(?:before|precedes?|preceded|prior to|ahead of|followed by|is followed by|قبل|يسبق|يسبقه|تسبق)$/u;
const BACKWARD = /^(?:after|follows?|preceded by|بعد|عقب|يلي|تلي|يعقب)$/u;

/** Whether things that are asked for are put in another order: "the dialogue comes before the update". */
function isOutOfOrder(tokens: readonly Token[]): boolean {
  const stepAt = (at: number) => STEPS.findIndex((mark) => tokens[at]?.marks.has(mark));
  const places = tokens.flatMap((_, at) => (stepAt(at) >= 0 ? [at] : []));
  const [first = 0, second] = places;
  if (second === undefined) return false;
  const between = tokens.slice(first + 1, second).map(({ text }) => text);
  const isForward = between.some((text) => FORWARD.test(text));
  const isBackward = between.some((text) => BACKWARD.test(text));
  const isLater = stepAt(first) > stepAt(second);
  return (isForward && isLater) || (isBackward && !isLater);
}

/** What may be said of a thing beside what was decided on it. */
const SAYING = ['adoption', 'subject-matter', 'fulfil', 'binding', 'improve'];
const RELATIVE = /^(?:الذي|التي|اللي|الي|يلي)$/u;

/** Whether a message says which thing it means, and then something of it: «القرار الذي رفضه المجلس يخص بيلاروسيا». */
const saysWhich = (tokens: readonly Token[], isThing: (token: Token | undefined) => boolean) =>
  tokens.some(
    ({ text }, at) =>
      RELATIVE.test(text) &&
      at > 0 &&
      at <= 2 &&
      isThing(tokens[at - 1]) &&
      tokens
        .slice(at)
        .filter((token) => isAct(token) || SAYING.some((mark) => token.marks.has(mark) && token.text !== 'عن')).length >
        1,
  );

/** Whether a name is explained between commas: "Russia, a member of the Council, proposed them". */
function hasApposition(tokens: readonly Token[], isName: (token: Token) => boolean): boolean {
  const isCut = (at: number) => /[,،]/u.test(tokens[at]?.gap ?? '');
  return tokens.some((token, at) => {
    if (!isName(token) || !isCut(at + 1) || !/^(?:an?|the|one of)$/u.test(tokens[at + 1]?.text ?? '')) return false;
    const end = tokens.findIndex((each, i) => i > at + 1 && isCut(i) && !each.marks.has('tag'));
    return end > 0 && tokens.slice(at + 1, end).some((each) => isName(each) || each.marks.has('member'));
  });
}

/** What may be said to be the one that something was done to. */
const THINGS = ['resolution', 'session', 'amendment', 'letter'];

/** Whether nothing can be said about a message that asserts some parts. */
export function isVague(tokens: readonly Token[], parts: readonly Part[], isName: (token: Token) => boolean): boolean {
  const isThing = (token: Token | undefined) =>
    token !== undefined && (isName(token) || THINGS.some((mark) => token.marks.has(mark)));
  return (
    VAGUE.some((mark) => hasMark(tokens, mark)) ||
    // "More abstained than voted against" compares two counts; "more than last year" does not.
    (hasMark(tokens, 'than') && parts.every(({ kind }) => kind !== 'order')) ||
    // The words of a title assert nothing.
    tokens.some(({ concepts }) => concepts.has('title')) ||
    saysDone(tokens) ||
    describesElection(tokens) ||
    saysWhich(tokens, isThing) ||
    isOutOfOrder(tokens) ||
    hasApposition(tokens, isName) ||
    judges(tokens, parts)
  );
}
