/** Cuts a long statement into clauses that may each be a statement. */

/** What is put in between, so that the sentence goes on after it: (…) or – … –. */
const ASIDE = /\s*\(([^()]+)\)|\s+[-–—]\s+([^–—]+?)\s+[-–—](?=\s)|\s*—\s*([^—]+?)\s*—/gu;
/** A comma within a number, or before a year, separates nothing. */
const PUNCTUATION = /[;؛]|[،,](?!\d)(?!\s*(?:19|20)\d\d)|\s[-–—]\s|:\s/u;
/** Verbs and verbal nouns of news about votes and sessions: «و» before one of them begins a clause. */
const ARABIC_VERBS =
  'تم|جر[ىي]|كان|كانت|ليس|لم|لن|قد|[أا]ن|[أإا]نها?|هو|هي|هى|تلك|[أا]عرب|[أا]عربت|دعا|دعت|طلب|طلبت|طالب|طالبت|رفض|رفضت|' +
  'وافق|وافقت|اعتمد|اعتمدت|اعتماد|قدم|قدمت|تقديم|عارض|عارضت|اعتراض|صوت|صوتت|امتنع|امتنعت|امتناع|[أا]يد|[أا]يدت|تأييد|' +
  'ذلك|[أا]كد|[أا]كدت|شدد|حث|[أا]سف|عقد|عقدت|اقترح|اقترحت|يطلب|يدعو|يطالب|يأسف|عدم';
const VOWELS = String.raw`\p{M}*`;
const ARABIC_VERB = String.raw`(?:${ARABIC_VERBS})(?![\p{Script=Arabic}])`;
const JOINT = new RegExp(
  String.raw`\s+(?:and|but|while|whereas|which|who)\s+|\s+كما\s+|\s+و${VOWELS}(?=${ARABIC_VERB})|\s+(?=(?:ال[ذت][يى]|بينما|فيما|ولا سيما|من خلال|بما ف[يى] ذلك)\s)`,
  'giu',
);
const JOINED_START = new RegExp(String.raw`^(?:(?:and|but|then|while)\s+|كما\s+|و${VOWELS}(?=${ARABIC_VERB}))`, 'iu');
/** A shorter piece is not a clause; what is behind a joining word needs a word more. */
const MIN_WORDS = 2;
const MIN_JOINED_WORDS = 3;

const wordsOf = (text: string) => text.split(/\s+/u).length;

/** Splits at joining words, as long as both pieces are long enough. */
function splitAtJoints(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: joint, index } of text.matchAll(JOINT)) {
    const [before, after] = [text.slice(start, index).trim(), text.slice(index + joint.length).trim()];
    if (wordsOf(before) < MIN_JOINED_WORDS || wordsOf(after) < MIN_JOINED_WORDS) continue;
    pieces.push(before);
    start = index + joint.length;
  }
  return [...pieces, text.slice(start)];
}

/** Takes asides out: the text without them, then each of them. */
function takeAsidesOut(text: string): string[] {
  const asides: string[] = [];
  const main = text.replace(ASIDE, (_, ...groups: readonly (string | undefined)[]) => {
    asides.push(groups.slice(0, 3).find((group) => group !== undefined) ?? '');
    return ' ';
  });
  return [main, ...asides];
}

/**
 * Cuts a statement into clauses, one step at a time: at asides; if it has none, at punctuation; if it has none, at words
 * for "and" and the like. Empty if nothing is left to cut.
 *
 * @example splitClauses('It was passed, and Russia lost') // ['It was passed', 'Russia lost']
 * @example splitClauses('تم اعتماد القرار ورفض 17 تعديلا') // ['تم اعتماد القرار', 'رفض 17 تعديلا']
 */
export function splitClauses(statement: string): string[] {
  for (const split of [takeAsidesOut, (text: string) => text.split(PUNCTUATION), splitAtJoints]) {
    const clauses = split(statement)
      .map((text) => text.trim().replace(/\s+/gu, ' ').replace(JOINED_START, ''))
      .filter((text) => wordsOf(text) >= MIN_WORDS);
    if (clauses.some((clause) => clause !== statement.trim()) && clauses.length > 0) return clauses;
  }
  return [];
}
