/** Joins tokens that say one thing together: "four days", "nobody but", "without the abstentions". */
import type { Token } from './token.ts';
import { isValue } from './token-kinds.ts';

/** Words before «مئة» in "per cent", which is read as a hundred. */
const PER = /^(?:في|ب|بال|فال|ف|per|a)$/u;

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

/** Units of time, which make a number a duration. */
const TIME_UNIT =
  /^(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|دقيقه|دقايق|ساعه|ساعات|يوم|يوما|ايام|اسبوع|اسبوعا|اسابيع|شهر|شهرا|اشهر|شهور|سنه|سنين|سنوات|عام|عاما|اعوام)$/u;

/** Joins a number to the unit of time after it: "four days", «بعد 4 أيام». */
export function joinDurations(tokens: readonly Token[]): Token[] {
  const isUnit = (at: number) =>
    TIME_UNIT.test(tokens[at]?.text ?? '') && tokens[at - 1]?.number !== undefined && !isValue(tokens[at + 1]);
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

/** What follows a weekday in «الجمعة الماضية». */
const LAST_AFTER =
  /^(?:الماضي|الماضيه|الفايت|الفايته|الفاتت|الفات|السابق|السابقه|المقبل|المقبله|القادم|القادمه|الجاي|الجايه|المنصرم|المنصرمه)$/u;

/** Takes the date from a weekday that is last week's or next week's: «الجمعة الماضية». */
export function dropRelativeDates(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    // «قبل يوم الانتخابات» is before the election, not a day ago.
    const isBeforeDay = /^(?:قبل|بعد) يوم$/u.test(token.text) && tokens[i + 1]?.marks.has('election');
    if (isBeforeDay) return { ...token, marks: new Set([token.text.startsWith('قبل') ? 'before' : 'after']) };
    return token.date && token.date.date.day === undefined && LAST_AFTER.test(tokens[i + 1]?.text ?? '')
      ? { ...token, date: undefined, marks: new Set(['relative-time']) }
      : token;
  });
}

/** Verbs with a particle at a distance, by the particle, and what they say together. */
const PARTICLES: ReadonlyMap<string, { readonly verb: RegExp; readonly mark: string }> = new Map(
  Object.entries({
    through: { verb: /^(?:get|gets|got|getting|push|pushed|see|saw|nodded|waved|voted|rushed|rammed)$/, mark: 'adopt' },
    out: { verb: /^(?:throw|throws|threw|thrown|kick|kicked|chuck|chucked)$/, mark: 'reject' },
    down: { verb: /^(?:vote|votes|voted|turn|turned|shoot|shot|strike|struck|knock|knocked)$/, mark: 'reject' },
  }),
);
const PARTICLE_REACH = 6;

/** Reads a verb with a particle at a distance: "get its amendments through", "threw the text out". */
export function joinParticles(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const particle = PARTICLES.get(token.text);
    const before = tokens.slice(Math.max(0, i - PARTICLE_REACH), i);
    return particle && before.some(({ text }) => particle.verb.test(text))
      ? { ...token, marks: new Set([particle.mark]) }
      : token;
  });
}

/** Reads "L.1", the short form of a draft's symbol, as the draft. */
export function joinDraftSymbols(tokens: readonly Token[]): Token[] {
  const isSymbol = (at: number) =>
    tokens[at]?.text === 'l' && tokens[at + 1]?.number !== undefined && tokens[at + 1]?.gap === '.';
  return tokens.flatMap((token, i) => {
    if (isSymbol(i - 1)) return [];
    return isSymbol(i) ? [{ ...token, marks: new Set(['resolution']) }] : [token];
  });
}

const REACH_DISTANCE = 3;

/** Reads "did not reach" before a number as "fewer than": «ما يوصلون عشرة». */
export function joinLimits(tokens: readonly Token[]): Token[] {
  const isDenied = (at: number) =>
    tokens[at]?.marks.has('reach') === true &&
    tokens[at - 1]?.marks.has('not') === true &&
    tokens.slice(at + 1, at + 1 + REACH_DISTANCE).some(isValue);
  return tokens.map((token, i) => {
    if (isDenied(i)) return { ...token, marks: new Set(['fewer']) };
    if (isDenied(i + 1)) return { ...token, marks: new Set(['filler']) };
    return token;
  });
}

/** Counts a pair once that two words say: «الدولتان المعارضتان». */
export function joinPairs(tokens: readonly Token[]): Token[] {
  const isPair = (at: number) => tokens[at]?.marks.has('two') === true && tokens[at]?.isArabic === true;
  return tokens.map((token, i) => (isPair(i) && isPair(i + 1) ? { ...token, marks: new Set(['filler']) } : token));
}
