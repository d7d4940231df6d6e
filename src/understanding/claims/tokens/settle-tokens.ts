/** Settles tokens by the tokens beside them: "23 no", «92 في المئة». */
import { settleHomographs } from './homographs.ts';
import {
  dropHalfNumbers,
  dropRelativeDates,
  joinDraftSymbols,
  joinDurations,
  joinExceptions,
  joinExclusions,
  joinLimits,
  joinPairs,
  joinParticles,
  joinPercent,
} from './join-tokens.ts';
import type { Token } from './token.ts';

/** Words that say how a state voted only beside a number or a word for voting: "23 for, 2 no", «٢٣ مع». */
const ROLE_BESIDE_NUMBER = /^(?:for|yes|no|aye|nay|con|pro|نعم|لا|لء|و?مع|معه|معاها?|ويا|اه|لا2|la2|na3am|ma3|m3a)$/u;
const VOTE_ROLES = ['vote-for', 'vote-against'];

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

const STEPS = [
  dropHalfNumbers,
  joinPercent,
  settleHomographs,
  dropRelativeDates,
  joinDurations,
  joinParticles,
  joinLimits,
  joinDraftSymbols,
  joinExceptions,
  joinExclusions,
  joinPairs,
  keepRolesBesideNumbers,
  settleContrasts,
  settleOutcomes,
];

/** Settles all that single words leave open. */
export const settleTokens = (tokens: readonly Token[]): Token[] =>
  STEPS.reduce<Token[]>((settled, step) => step(settled), [...tokens]);
