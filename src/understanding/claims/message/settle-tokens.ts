/** Settles tokens by the tokens beside them: "23 no", «92 في المئة». */
import type { Token } from './token.ts';

/** Words that say how a state voted only beside a number or a word for voting: "23 for, 2 no", «٢٣ مع». */
const ROLE_BESIDE_NUMBER = /^(?:for|yes|no|aye|nay|con|pro|نعم|لا|لء|و?مع|معه|ويا|اه|لا2|la2|na3am|ma3|m3a)$/u;
const VOTE_ROLES = ['vote-for', 'vote-against'];

/** Words before «مئة» in "per cent", which is read as a hundred. */
const PER = /^(?:في|ب|بال|فال|ف|per|a)$/u;

/** «تم اعتماد», «لم يجر رفض»: a verb that only says that what the noun after it names was done. */
const WAS_DONE = /^[وف]?(?:تم|يتم|تمت|تتم|جري|جرت|يجري?)$/u;
const REJECTION = /^(?:ال)?رفض/u;

/** Reads a verbal noun behind "was done" as an outcome: «تم قبول», «لم يتم اعتماد». */
export function settleOutcomes(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    if (!token.marks.has('adoption') || !WAS_DONE.test(tokens[i - 1]?.text ?? '')) return token;
    return { ...token, marks: new Set([REJECTION.test(token.text) ? 'reject' : 'adopt']) };
  });
}

/** Takes the vote from words that are ordinary ones unless a number or a word for voting is beside them. */
export function keepRolesBesideNumbers(tokens: readonly Token[]): Token[] {
  const isBeside = (token: Token | undefined) =>
    token?.number !== undefined || token?.marks.has('two') || token?.marks.has('one');
  return tokens.map((token, i) => {
    if (!ROLE_BESIDE_NUMBER.test(token.text) || !VOTE_ROLES.some((role) => token.marks.has(role))) return token;
    const isRole =
      isBeside(tokens[i - 1]) ||
      tokens[i - 1]?.marks.has('vote') ||
      (isBeside(tokens[i + 1]) && token.text !== 'for' && tokens[i - 1] === undefined);
    const dropped: readonly string[] = isRole ? ['not', 'tag', 'filler'] : VOTE_ROLES;
    const marks = [...token.marks].filter((mark) => !dropped.includes(mark));
    return { ...token, marks: new Set(marks.length > 0 ? marks : ['filler']) };
  });
}

/** Joins «في المئة», of which a hundred has been read, to a word for "per cent". */
export function joinPercent(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, i) => {
    const isPercent = (at: number) =>
      tokens[at]?.number === 100 && PER.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.number !== undefined;
    if (isPercent(i + 1)) return [];
    return isPercent(i) ? [{ ...token, number: undefined, marks: new Set(['percent']) }] : [token];
  });
}

/** Drops a number of which the second half was not understood: "twenty-tow". */
export function dropHalfNumbers(tokens: readonly Token[]): Token[] {
  const isHalf = (at: number) =>
    tokens[at]?.gap === '-' &&
    tokens[at]?.marks.size === 0 &&
    tokens[at]?.number === undefined &&
    tokens[at - 1]?.number !== undefined;
  return tokens.flatMap((token, i) => {
    if (isHalf(i + 1)) return [];
    return isHalf(i) ? [{ ...token, gap: tokens[i - 1]?.gap ?? '', marks: new Set(['unread-number']) }] : [token];
  });
}

const TIME_UNIT =
  /^(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|دقيقه|دقايق|ساعه|ساعات|يوم|يوما|ايام|اسبوع|اسبوعا|اسابيع|شهر|شهرا|اشهر|شهور|سنه|سنين|سنوات|عام|عاما|اعوام)$/u;
const isFigure = (token: Token | undefined) => token?.number !== undefined || token?.date !== undefined;

/** Joins a number to the unit of time after it: "four days", «بعد 4 أيام». */
export function joinDurations(tokens: readonly Token[]): Token[] {
  const isUnit = (at: number) =>
    TIME_UNIT.test(tokens[at]?.text ?? '') && tokens[at - 1]?.number !== undefined && !isFigure(tokens[at + 1]);
  return tokens.flatMap((token, i) => {
    if (isUnit(i + 1)) return [];
    return isUnit(i) ? [{ ...token, gap: tokens[i - 1]?.gap ?? '', marks: new Set(['relative-time']) }] : [token];
  });
}

/** «سوى» and "except" after a denial: with it, they say "only". */
const EXCEPT = /^(?:سوي|سواي?|الا|غير|عدا|ماعدا|but|except|apart from|other than)$/u;
const MAX_EXCEPT_REACH = 10;

/** Reads a denial and an exception as "only": «لم يعارضه سوى اثنين», "nobody but Germany". */
export function joinExceptions(tokens: readonly Token[]): Token[] {
  const exceptionOf = (at: number) => {
    for (let i = at + 1; i <= at + MAX_EXCEPT_REACH && i < tokens.length; i++) {
      if (/[.,;:!?()،؛؟]/u.test(tokens[i]?.gap ?? '')) return -1;
      if (EXCEPT.test(tokens[i]?.text ?? '')) return i;
    }
    return -1;
  };
  const settled = new Map<number, string>();
  tokens.forEach(({ marks }, i) => {
    const isDenial = marks.has('not') || marks.has('none');
    const at = isDenial || marks.has('all') ? exceptionOf(i) : -1;
    // In English, "not … but" is a correction.
    if (at < 0 || (tokens[at]?.text === 'but' && marks.has('not'))) return;
    if (!isDenial || tokens.slice(0, i).some((earlier) => earlier.marks.has('all'))) {
      if (tokens[at + 1]?.number !== undefined || tokens[at + 1]?.marks.has('two')) settled.set(at, 'unread-number');
      return;
    }
    settled.set(i, 'filler');
    settled.set(at, 'only');
  });
  return tokens.map((token, i) => {
    const mark = settled.get(i);
    return mark ? { ...token, marks: new Set([mark]), isJoined: mark !== 'only' && token.isJoined } : token;
  });
}

/** How many words may come between "excluding" and who abstained. */
const EXCLUDING_REACH = 3;

/** Joins "excluding" to the abstentions after it: what is left are the votes for and against. */
export function joinExclusions(tokens: readonly Token[]): Token[] {
  const settled = new Set<number>();
  tokens.forEach(({ marks }, i) => {
    if (!marks.has('excluding')) return;
    const at = tokens.slice(i, i + EXCLUDING_REACH + 1).findIndex((token) => token.marks.has('abstain'));
    for (let j = i; at > 0 && j <= i + at; j++) settled.add(j);
  });
  return tokens.map((token, i) => (settled.has(i) ? { ...token, marks: new Set(['yes-or-no']) } : token));
}

/** «المعارضة» is the opposition, unless states are counted. */
const OPPOSITION = /^(?:ال|لل|بال|وال)معارضه$/u;
const isCounted = (token: Token | undefined) =>
  token?.number !== undefined || token?.marks.has('two') || token?.marks.has('state');
/** «أُخذ بها»: they were adopted. */
const TAKEN = /^(?:و|ف)?(?:ي?[اؤو]خذوا?|اخذت|ياخذوا?)$/u;
/** «النص» is "the text", or "half". */
const HALF = /^(?:ال)?نص$/u;
const COMPARED = ['more', 'fewer', 'at-least', 'at-most'];
/** What follows «مش» and the like in a tag: «مش كده؟». */
const SO = /^(?:كد[اهيه]|هيكي?|هيجي?|هيك|كذا|كذي|هكا|هكه|هكدا|هكي|صح)$/u;
const UNDER = /^(?:دون|تحت|under|below)$/u;
const FRACTIONS = ['half', 'third', 'two-thirds', 'quarter'];
const LAST_AFTER =
  /^(?:الماضي|الماضيه|الفايت|الفايته|السابق|السابقه|المقبل|المقبله|القادم|القادمه|الجاي|الجايه|المنصرم|المنصرمه)$/u;
const LAST = /^(?:last|next|this|past)$/u;
const WAS = /^(?:was|were|wasn|كان|كانت)$/u;

/** «46 لا 45» denies the second number. */
export function settleContrasts(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) =>
    token.text === 'لا' &&
    tokens[i - 1]?.number !== undefined &&
    tokens[i + 1]?.number !== undefined &&
    !/[،,]/.test(tokens[i + 1]?.gap ?? '') &&
    !tokens.some(({ text }) => text === 'نعم')
      ? { ...token, marks: new Set(['not']) }
      : token,
  );
}

/** Reads "no. 46" as a number, «قبل» before a date as "before", and "was still" as "was". */
export function settleHomographs(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const next = tokens[i + 1];
    if (token.text === 'no' && next?.number !== undefined && next.gap.startsWith('.'))
      return { ...token, marks: new Set(['symbol-noun']) };
    if (UNDER.test(token.text) && FRACTIONS.some((mark) => next?.marks.has(mark)))
      return { ...token, marks: new Set(['fewer']) };
    if (/^draft(?:ed|ing|ers?)$/.test(token.text)) return { ...token, marks: new Set(['submit']) };
    if (OPPOSITION.test(token.text) && ![tokens[i - 1], next].some(isCounted))
      return { ...token, marks: new Set(['opposition']) };
    if (/^f[ae]lls?$/.test(token.text) && next?.text === 'on') return { ...token, marks: new Set(['hold']) };
    if (TAKEN.test(token.text) && /^ب/u.test(next?.text ?? '')) return { ...token, marks: new Set(['adopt']) };
    if (HALF.test(token.text) && (next?.text === 'من' || COMPARED.some((mark) => tokens[i - 1]?.marks.has(mark))))
      return { ...token, marks: new Set(['half']) };
    if (i === tokens.length - 2 && token.marks.has('not') && SO.test(next?.text ?? ''))
      return { ...token, marks: new Set(['tag']) };
    if (token.text === 'not one' && /^(?:is|was|are|were)$/.test(tokens[i - 1]?.text ?? ''))
      return { ...token, marks: new Set(['not', 'whose-part']) };
    if (token.date && token.date.date.day === undefined && LAST_AFTER.test(next?.text ?? ''))
      return { ...token, date: undefined, marks: new Set(['relative-time']) };
    if (LAST.test(token.text) && next?.date?.date.weekday !== undefined && next.date.date.day === undefined)
      return { ...token, marks: new Set(['relative-time']) };
    if (token.marks.has('now') && WAS.test(tokens[i - 1]?.text ?? '')) return { ...token, marks: new Set(['filler']) };
    if (token.marks.has('before') && token.marks.has('adopt')) {
      const isVerb =
        ['whether', 'not', 'none'].some((mark) => tokens[i - 1]?.marks.has(mark)) ||
        tokens[i - 1]?.marks.has('amendment') ||
        ['council', 'amendment', 'any', 'state'].some((mark) => next?.marks.has(mark));
      return { ...token, marks: new Set([isVerb ? 'adopt' : 'before']) };
    }
    return token;
  });
}

const STEPS = [
  dropHalfNumbers,
  joinPercent,
  settleHomographs,
  joinDurations,
  joinExceptions,
  joinExclusions,
  keepRolesBesideNumbers,
  settleContrasts,
  settleOutcomes,
];

/** Settles all that single words leave open. */
export const settleTokens = (tokens: readonly Token[]): Token[] =>
  STEPS.reduce<Token[]>((settled, step) => step(settled), [...tokens]);
