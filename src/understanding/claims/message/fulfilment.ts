/** Finds out whether a message says or asks that something was done, and not only that it was asked for. */
import type { Token } from '../tokens/token.ts';

/** What makes a message one about what was asked for, or about the text; or one that asks openly. */
const REQUESTING = ['request', 'demand', 'ought', 'resolution', 'mention', 'invitation', 'recommendation', 'open'];
/** What makes it one about what is to be done: "once she has given it, a dialogue follows". */
const AHEAD = /^(?:until|till|once|when|if|will|would|should|be|is|are|اذا|عندما|لما|حتى|سوف)$/u;
/** How many words may precede the verb of an English question: "and did they let her in?" */
const MAX_BEFORE = 1;
const ASKING = /^(?:did|didn't|has|have|hasn't|haven't)(?: |$)/u;
const PAST =
  /^(?:let|gave|given|delivered|published|released|happened|took place|opened|launched|started|began|complied|cooperated|obeyed|visited|conducted|carried out|presented|submitted|investigated|continued|refused)(?: |$)/u;
const PASSIVE = /^(?:held|let|allowed|admitted)(?: |$)/u;
const BEING = /^(?:was|were|been|wasn't|weren't)$/u;
/** «سمحوا», «قدمت», «وتعاونت»; dialects write the plural without its alif. */
const ARABIC_PAST =
  /^[وف]?(?:سمح|خل|دخل|فات|تعاون|قدم|سلم|رفع|عرض|فتح|حقق|نفذ|التزم|استجاب|جر|حصل|صار|تم|عقد|انعقد|زار|استقبل|رفض|عمل|دار|بد|اطلق|واصل|راقب|رصد|تابع|حاور|تحاور|طبق|نشر|صدر)(?:ت|وا|و)$/u;
/** The same without an ending, if it is no noun as well. */
const ARABIC_PAST_ALONE =
  /^[وف]?(?:بدا|رفض|سمح|دخل|تعاون|قدم|سلم|حقق|نفذ|التزم|استجاب|جرى|حصل|صار|تم|انعقد|زار|استقبل|صدر)$/u;

/**
 * Finds out whether a message says or asks that something was done.
 *
 * @example "did they let the rapporteur in?" does; "did they want the rapporteur let in?" does not
 * @example «هل سمحوا للمقررة بالدخول؟» does; «هل طلبوا السماح لها بالدخول؟» does not
 */
export function isSaidToBeDone(tokens: readonly Token[]): boolean {
  // «المقرر» is the rapporteur, and also what is decided.
  const isAsked = tokens.some(({ marks }) => !marks.has('rapporteur') && REQUESTING.some((mark) => marks.has(mark)));
  if (isAsked || tokens.some(({ text }) => AHEAD.test(text))) return false;
  const isPassive = tokens.some(({ text }) => BEING.test(text));
  return tokens.some(
    ({ text }, at) =>
      (ASKING.test(text) && at <= MAX_BEFORE && tokens[at + 1]?.number === undefined) ||
      PAST.test(text) ||
      (isPassive && PASSIVE.test(text)) ||
      ARABIC_PAST.test(text) ||
      ARABIC_PAST_ALONE.test(text),
  );
}
