/** Finds out whether a message asserts something or asks. */

import type { Token } from '../tokens/token.ts';
import { hasMark, isCopula, isFigure, isFiller, isValue, isVerb } from '../tokens/token-kinds.ts';
import type { Clause } from './clauses.ts';

/** Words that ask even in the middle of a message, or with "right?" after it. */
const ALWAYS_ASKS =
  /^(?:why|how many|how much|how come|كم|بكم|كام|لماذا|ليش|ليه|علاش|شحال|قديش|قداش|اداش|شقد|link|url|summari[sz]e|summary|tldr|gist|explain|لخص|لخصلي|اشرح|رابط|الرابط|لينك|leh|leih|lesh|kam)/u;
/** «من» is "who" before a verb, and «ما» is "what" before a noun. */
const WHO = /^[وف]?من$/u;
const WHAT = /^[وف]?ما$/u;
const DEFINITE = /^ال/u;
/** «أي» at the beginning is "which". */
const WHICH = /^(?:و|ف|ب|في )?(?:اي|ايه)(?: |$)/u;
const PREPOSITION = /^(?:في|ب|من|على|علي|الى|الي|عن)$/u;
/** A count that is named but not given is asked for. */
const COUNT_NOUN = /^(?:(?:the )?number of|number|count|عدد|العدد|عددهم|رقم)$/u;
const BREAK = /[.,;:!?()،؛؟–—-]/u;
const COPULAS = /^(?:هو|هي|هم)$/u;
/** «أي» in the middle of a question is "which", too, unless something is denied: «لا يطالب بأي تحقيق». */
const SOME_WHICH = /(?:^| )(?:اي|ايه|باي|لاي)(?: |$)/u;
/** A phrase that asks, which has been read as a concept: "what kind of meeting". */
const ASKING_PHRASE =
  /^(?:مع مين|مع من|ويه منو|مع منو|ويا منو|what|which|who|when|where|how|نوع|شو نوع|ايش نوع|وش نوع)(?: |$)/u;
/** A thing that is asked for if the message does not give it: "date of adoption?" */
const ASKED_NOUN =
  /^(?:date|date of|day|weekday|title|fate|outcome|result|results|deadline|subject|organ|الجهه|جهه|تاريخ|التاريخ|موعد|الموعد|عنوان|العنوان|موضوع|الموضوع|مصير|نتيجه|النتيجه|نتايج|سبب|اسباب)$/u;
/** How many words the second choice after «ولا» may have. */
const MAX_ALTERNATIVE = 3;
/** "was it", "did they": a tag only behind a comma, at the end. */
const AUXILIARY_TAG = /^(?:is|are|was|were|do|does|did|has|have|had|can|will) (not )?(?:it|they|he|she|there|you|we)$/;

/** "voted against", «صوتت ضد» */
const HAS_VOTED = /^(?:voted|[وف]?صوت(?:ت|وا|و)) /u;

/** Words that make a phrase an assertion, and subjects with verbs that do. */
const ASSERTING = ['whether', 'reports', 'negative-question', 'not', 'none', 'ought'];
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
  'recommendation',
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
  'mention',
  'fulfil',
  'fail',
  'improve',
];

const isHashtag = ({ gap }: Token) => gap.endsWith('#');

/** Whether a message says something of something, and does not only name it: "the urgent debate". */
export function saysSomething(tokens: readonly Token[], isName: (token: Token) => boolean): boolean {
  const hasAny = (marks: readonly string[]) => marks.some((mark) => hasMark(tokens, mark));
  const hasSubject = tokens.some(isName) || hasAny(SUBJECTS);
  const says = hasAny(ACTS) || tokens.some(({ text }) => HAS_VOTED.test(text));
  return tokens.some(isCopula) || hasAny(ASSERTING) || (hasSubject && says);
}

/** Whether a message ends with a tag: "right?", "…, was it?", «صح؟». */
export function endsWithTag(tokens: readonly Token[]): boolean {
  return tokens.some(({ marks, text, gap }, at) => {
    if (!marks.has('tag') && !(text === 'no' && at === tokens.length - 1)) return false;
    const auxiliary = AUXILIARY_TAG.exec(text);
    if (!auxiliary) return at >= tokens.length - 2;
    return at === tokens.length - 1 && (auxiliary[1] !== undefined || gap.includes(','));
  });
}

/** Whether a clause asks for something, so that it asserts nothing. */
export function asksOpenly(clause: Clause, hasTag: boolean, isName: (token: Token) => boolean): boolean {
  const hasValue = clause.some(isFigure);
  const isAsserted = hasTag || clause.some(({ marks }) => marks.has('whether'));
  return clause.some((token, at) => {
    const before = clause.slice(0, at);
    const isFirst =
      before.every((each) => isFiller(each) || isHashtag(each)) ||
      BREAK.test(token.gap) ||
      token.isJoined ||
      before.at(-1)?.isJoined === true;
    const isLast = clause.slice(at + 1).every(isFiller);
    const next = clause[at + 1];
    if (WHO.test(token.text) && (before.every(isHashtag) || BREAK.test(token.gap)) && next && !isName(next))
      return !isAsserted && !clause.some(({ text }) => COPULAS.test(text));
    if (WHAT.test(token.text) && isFirst) return !isVerb(next) && (!isAsserted || DEFINITE.test(next?.text ?? ''));
    // «، أي في 18 سبتمبر»: that is
    if (token.text === 'اي' && /[،,]/u.test(token.gap)) return false;
    if (WHICH.test(token.text) && (at === 0 || (at === 1 && PREPOSITION.test(clause[0]?.text ?? '')))) return true;
    if (COUNT_NOUN.test(token.text))
      return !hasValue || (isFirst && !clause.slice(at).some(isFigure) && !clause.some(isCopula));
    const isNoun = isFirst || !clause.some((each) => isCopula(each) || isVerb(each));
    if (ASKED_NOUN.test(token.text) && !clause.some(isValue) && isNoun) return !isAsserted && !isCopula(clause[0]);
    const isDenied = clause.some(
      ({ marks, text }) => marks.has('not') || marks.has('none') || /^(?:لم|لن|ما) /u.test(text),
    );
    if (SOME_WHICH.test(token.text) && !isDenied && !isAsserted) return true;
    if (clause[at - 1]?.text === 'of') return false;
    // "When they voted, 25 were for it"
    if (token.text === 'when' && at === 0 && hasValue && !isCopula(next)) return false;
    if (isFirst && ASKING_PHRASE.test(token.text)) return !hasTag;
    if (!token.marks.has('open')) return false;
    return ALWAYS_ASKS.test(token.text) || ((isFirst || isLast || token.isArabic) && !isAsserted);
  });
}

/** Whether "or" is between two things to choose from, or «ولا» before the other choice at the end. */
export function offersChoice(tokens: readonly Token[], isContent: (token: Token) => boolean): boolean {
  return tokens.some((token, at) => {
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (!token.marks.has('or') || !before || !after) return false;
    if (!token.marks.has('not') && !token.marks.has('filler')) return true;
    // In the Gulf, «لو» is "or".
    if (token.text === 'لو') return isValue(after) || (isContent(before) && isContent(after));
    // «ولا؟» is a tag, and after a denial «ولا» is "nor".
    if (/[?؟]/u.test(after.gap) || tokens.slice(0, at).some(({ marks }) => marks.has('not'))) return false;
    const isAtEnd = /^و?لا$/u.test(token.text) && at > 1 && at >= tokens.length - MAX_ALTERNATIVE - 1;
    return isAtEnd || (isValue(before) && isValue(after)) || (isContent(before) && isContent(after));
  });
}
