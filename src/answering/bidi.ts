/** Isolates text of the other direction, so that its punctuation stays in place. */
import type { Language } from '../language/detect.ts';
import { PROFILES } from '../language/languages.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const LATIN_RUN = /\/?[A-Za-z][A-Za-z0-9 ./'’-]*[A-Za-z0-9]/g;
const ARABIC_RUN = /\p{Script=Arabic}[\p{Script=Arabic}\p{M} ]*\p{Script=Arabic}/gu;

/** Keeps a document symbol in one piece in text of either direction: `A/HRC/RES/45/1` between isolates. */
export function isolateSymbol(symbol: string): string {
  return `${FIRST_STRONG_ISOLATE}${symbol}${POP_ISOLATE}`;
}

/**
 * Isolates the runs of a visible text that have the other direction than its language; what is already isolated is left
 * as it is. For visible text only: never for an address, a tag or an attribute.
 *
 * @example isolateRuns('مكتب ODIHR.', 'ar') // 'مكتب \u2068ODIHR\u2069.'
 * @example isolateRuns('الأمر /topics', 'ar') // 'الأمر \u2068/topics\u2069': the slash stays at its command
 * @example isolateRuns('Youm7 (اليوم السابع)', 'en') // 'Youm7 (\u2068اليوم السابع\u2069)'
 */
export function isolateRuns(text: string, language: Language): string {
  const foreign = PROFILES[language].direction === 'rtl' ? LATIN_RUN : ARABIC_RUN;
  return text
    .split(/(\u2068[^\u2069]*\u2069)/)
    .map((piece) => (piece.startsWith(FIRST_STRONG_ISOLATE) ? piece : piece.replace(foreign, isolateSymbol)))
    .join('');
}
