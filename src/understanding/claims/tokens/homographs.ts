/** Words that are two words: which one is meant shows in the words beside them. */
import type { Token } from './token.ts';

/** A word, with the two words on each side of it. */
interface Place {
  readonly token: Token;
  readonly secondBefore: Token | undefined;
  readonly before: Token | undefined;
  readonly next: Token | undefined;
  readonly afterNext: Token | undefined;
  /** Whether only one word follows. */
  readonly isLastButOne: boolean;
}

/** What a word is; undefined if the rule says nothing about it. */
type Rule = (place: Place) => readonly string[] | undefined;

/** «المعارضة» */
const OPPOSITION = /^(?:ال|لل|بال|وال)معارضه$/u;
/** «أُخذ بها» */
const TAKEN = /^(?:و|ف)?(?:ي?[اؤو]خذ(?:ت|وا?)?|ياخذوا?)$/u;
const TEXT = /^(?:ال)?نص$/u;
/** What follows «مش» in «مش كده؟». */
const SO = /^(?:كد[اهيه]|هيكي?|هيجي?|هيك|كذا|كذي|جذي|جذيه|هكا|هكه|هكدا|هكي|صح)$/u;
/** Words that are tags at the end: «عدل؟», «إيه؟». */
const LAST_TAG = /^(?:عدل|ايه|ايوه|ايوا|اه)$/u;
/** «حتى النص», «ولا نص» */
const EVEN = /^(?:حتي?ى?|ولا)$/u;
/** A word after which «إيه» is "what". */
const DOES =
  /^(?:[وف]?(?:[حه]?[بيت]*)?(?:عمل|سوي|سو|قال|قول|طلب|قرر|حصل|جر)(?:ت|وا?|و|ي|ل)?|يعني|هو|هي|ده|دي|دا|علي|عن)$/u;
const UNDER = /^(?:دون|تحت|under|below)$/u;
const LAST = /^(?:last|next|this|past)$/u;
const WAS = /^(?:was|were|wasn|كان|كانت)$/u;
const ENDS = /^(?:ends?|finishes|closes|is over|is out|runs out|was over|ينتهي|تنتهي|يخلص|تخلص|يسالي)$/u;
const COMPARED = ['more', 'fewer', 'at-least', 'at-most'];
const STATES = ['germany', 'russia', 'eu', 'eu-member', 'other-power', 'other-state'];
const WHOLE = ['all', 'member', 'council', 'state', 'voters'];
const FRACTIONS = ['half', 'third', 'two-thirds', 'quarter'];
/** What comes before, or after, «قبل» if it is "accepted", and not "before". */
const BEFORE_VERB = ['whether', 'not', 'none', 'amendment'];
const AFTER_VERB = ['council', 'amendment', 'any', 'state', 'some', 'half', 'most'];

const has = (token: Token | undefined, marks: readonly string[]) => marks.some((mark) => token?.marks.has(mark));
const isCounted = (token: Token | undefined) => token?.number !== undefined || has(token, ['two', 'state']);

const RULES: readonly Rule[] = [
  // "no. 46"
  ({ token, next }) =>
    token.text === 'no' && next?.number !== undefined && next.gap.startsWith('.') ? ['symbol-noun'] : undefined,
  ({ token, next }) => (UNDER.test(token.text) && has(next, FRACTIONS) ? ['fewer'] : undefined),
  ({ token }) => (/^draft(?:ed|ing|ers?)$/.test(token.text) ? ['submit'] : undefined),
  // The opposition, unless states are counted.
  ({ token, before, next }) =>
    OPPOSITION.test(token.text) && !isCounted(before) && !isCounted(next) ? ['opposition'] : undefined,
  // "fell on a Friday"
  ({ token, next }) =>
    /^f[ae]lls?$/.test(token.text) && /^(?:on|in|within|during)$/.test(next?.text ?? '') ? ['hold'] : undefined,
  ({ token, next, afterNext }) =>
    TAKEN.test(token.text) && [next, afterNext].some((each) => each?.text.startsWith('ب')) ? ['adopt'] : undefined,
  // «أقل من النص» is less than half, «ولا حتى النص» not even half.
  ({ token, before, next, afterNext }) =>
    TEXT.test(token.text) &&
    ((next?.text === 'من' && has(afterNext, WHOLE)) || has(before, COMPARED) || EVEN.test(before?.text ?? ''))
      ? ['half']
      : undefined,
  // «حتى النصف ما أيده» is fewer than half, too; the denial belongs to "even".
  ({ token, next, afterNext }) =>
    EVEN.test(token.text) && has(next, FRACTIONS) && has(afterNext, ['not']) ? ['fewer'] : undefined,
  ({ token, before, secondBefore }) =>
    token.marks.has('not') && has(before, FRACTIONS) && EVEN.test(secondBefore?.text ?? '') ? ['filler'] : undefined,
  ({ token, next, isLastButOne }) =>
    isLastButOne && token.marks.has('not') && SO.test(next?.text ?? '') ? ['tag'] : undefined,
  // «عملت ايه» asks what she did.
  ({ token, before, next }) =>
    next === undefined && before && LAST_TAG.test(token.text) && !DOES.test(before.text) ? ['tag'] : undefined,
  // "was not one of those", unlike "not one voted"
  ({ token, before }) =>
    token.text === 'not one' && /^(?:is|was|are|were)$/.test(before?.text ?? '') ? ['not', 'whose-part'] : undefined,
  ({ token, next }) =>
    LAST.test(token.text) && next?.date?.date.weekday !== undefined && next.date.date.day === undefined
      ? ['relative-time']
      : undefined,
  // "before 2020 ends"
  ({ token, next, afterNext }) =>
    token.marks.has('before') && next?.date && next.date.date.month === undefined && ENDS.test(afterNext?.text ?? '')
      ? ['by']
      : undefined,
  // The forty-fourth session is the Council's.
  ({ token, before, next }) =>
    token.marks.has('council-session') &&
    token.marks.has('session') &&
    (before?.number !== undefined || next?.number !== undefined)
      ? ['council-session']
      : undefined,
  // «٢٥ ل ٢ مع ٢٠ ممتنع»: with 20 abstaining.
  ({ token, before, next, afterNext }) =>
    token.text === 'مع' &&
    before?.number === undefined &&
    next?.number !== undefined &&
    has(afterNext, ['abstain', 'vote-against'])
      ? ['filler']
      : undefined,
  // «معارضان اثنان»: the number says it again.
  ({ token, next }) =>
    token.marks.has('two') && next?.number === 2 ? [...token.marks].filter((mark) => mark !== 'two') : undefined,
  // «المشروع من ألمانيا», "the amendments from Russia"
  ({ token, before, next }) =>
    /^(?:from|من)$/.test(token.text) && has(before, ['resolution', 'amendment']) && has(next, STATES)
      ? ['submit']
      : undefined,
  // «ماشي» denies in the Maghreb, and goes somewhere in Egypt.
  ({ token, next }) => (token.text === 'ماشي' && next?.text.startsWith('ل') ? ['filler'] : undefined),
  // "it still passed"
  ({ token, next }) => (token.marks.has('now') && has(next, ['adopt', 'reject']) ? ['filler'] : undefined),
  // "was still" is no "now".
  ({ token, before }) => (token.marks.has('now') && WAS.test(before?.text ?? '') ? ['filler'] : undefined),
  ({ token, before, next }) => {
    if (!token.marks.has('before') || !token.marks.has('adopt')) return undefined;
    // «ماتقبلش» is no "before".
    if (token.marks.has('not')) return ['adopt', 'not'];
    return next === undefined || has(before, BEFORE_VERB) || has(next, AFTER_VERB) ? ['adopt'] : ['before'];
  },
];

/**
 * Settles words that are two words.
 *
 * @example "resolution no. 46": a number follows, so that "no" denies nothing
 * @example «هل قُبل أي تعديل» asks whether one was accepted, «قبل نهاية العام» is "before"
 */
export function settleHomographs(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const place = {
      token,
      secondBefore: tokens[i - 2],
      before: tokens[i - 1],
      next: tokens[i + 1],
      afterNext: tokens[i + 2],
      isLastButOne: i === tokens.length - 2,
    };
    for (const rule of RULES) {
      const marks = rule(place);
      if (marks) return { ...token, marks: new Set(marks) };
    }
    return token;
  });
}
