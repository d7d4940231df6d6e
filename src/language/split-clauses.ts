/** Cuts sentences into main clauses, and statements into clauses that may each assert something. */

/** What is put in between, so that the sentence goes on after it: (…) or – … –. */
const ASIDE = /\s*\(([^()]+)\)|\s+[-–—]\s+([^–—]+?)\s+[-–—](?=\s)|\s*—\s*([^—]+?)\s*—/gu;
/** A comma within a number, or before a year, separates nothing. */
const PUNCTUATION = /[;؛]|[،,](?!\d)(?!\s*(?:19|20)\d\d)|\s[-–—]\s|:\s/u;
/** Verbs of news about votes and sessions: a main clause begins with one of them. */
const ARABIC_VERBS =
  'تم|جر[ىي]|كان|كانت|ليس|لم|لن|قد|[أا]عرب|[أا]عربت|دعا|دعت|طلب|طلبت|طالب|طالبت|رفض|رفضت|وافق|وافقت|اعتمد|اعتمدت|' +
  'قدم|قدمت|عارض|عارضت|صوت|صوتت|امتنع|امتنعت|[أا]يد|[أا]يدت|[أا]كد|[أا]كدت|شدد|حث|[أا]سف|عقد|عقدت|اقترح|اقترحت|' +
  'حصل|نال|يطلب|يدعو|يطالب|ي[أا]سف';
/** With them, words that only continue a clause: verbal nouns and the like. */
const ARABIC_JOINED = `${ARABIC_VERBS}|[أا]ن|[أإا]نها?|هو|هي|هى|تلك|ذلك|اعتماد|تقديم|اعتراض|امتناع|ت[أا]ييد|عدم`;
const VOWELS = String.raw`\p{M}*`;
const endOfWord = String.raw`(?![\p{Script=Arabic}\p{M}])`;
const ARABIC_VERB = `(?:${ARABIC_JOINED})${endOfWord}`;
/** Where a main clause begins within an Arabic sentence: behind a comma with «و» or «كما», or at «كما» alone. */
const MAIN_CLAUSE = new RegExp(
  String.raw`\s*[،,]\s*(?=(?:و${VOWELS}|كما\s+)(?:${ARABIC_VERBS})${endOfWord})|\s+(?=كما\s+(?:${ARABIC_VERBS})${endOfWord})`,
  'gu',
);
const JOINED_VERB = String.raw`\s+و${VOWELS}(?=${ARABIC_VERB})`;
const SAYING = 'يطالب|تطالب|يدعو|تدعو|يطلب|تطلب|ي[أا]سف|يعرب|يدين|يحث';
/**
 * Where clauses are joined, the loosest joints first: at "and" and "which"; before what goes with a verb, such as who
 * asked for it; before an Arabic relative clause; before what a resolution says.
 */
const JOINTS = [
  String.raw`\s+(?:and|but|while|whereas|which|who)\s+|\s+كما\s+|\s+(?=(?:بينما|فيما)\s)|${JOINED_VERB}`,
  String.raw`\s+(?=(?:بطلب\s+من|ب[أا]غلبية|ولا\s+سيما|من\s+خلال|بما\s+ف[يى]\s+ذلك)\s)`,
  String.raw`\s+(?=ال[ذت][يى]\s)`,
  String.raw`\s+(?=قرار(?:ا|\u064b|ا\u064b|\u064bا)?\s+(?:لا\s+)?(?:${SAYING})\s)`,
].map((source) => new RegExp(source, 'giu'));
const JOINED_START = new RegExp(
  String.raw`^(?:(?:and|but|then|while|which|who)\s+|كما\s+|و${VOWELS}(?=${ARABIC_VERB}))`,
  'iu',
);
/** A shorter piece beside a joining word is not cut off. */
const MIN_JOINED_WORDS = 3;

const wordsOf = (text: string) => text.split(/\s+/u).length;

/**
 * Cuts a sentence into main clauses, each a statement of its own: at semicolons and, in Arabic, before a verb with «و».
 *
 * @example splitMainClauses('It passed by 23 votes; Russia lost') // ['It passed by 23 votes', 'Russia lost']
 * @example splitMainClauses('اعتُمد القرار ، ورفض المجلس التعديلات') // ['اعتُمد القرار', 'ورفض المجلس التعديلات']
 */
export function splitMainClauses(sentence: string): string[] {
  return sentence.split(/\s*[;؛]\s+/u).flatMap((part) => part.split(MAIN_CLAUSE));
}

/** Splits at joining words, as long as both pieces are long enough. */
function splitAtJoints(text: string, joints: RegExp): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: joint, index } of text.matchAll(joints)) {
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
 * Cuts a statement into clauses, one step at a time: at asides; if it has none, at punctuation; if it has none, at
 * words for "and" and the like. Empty if nothing is left to cut.
 *
 * @example splitClauses('It was passed, and Russia lost') // ['It was passed', 'Russia lost']
 * @example splitClauses('تم اعتماد القرار ورفض 17 تعديلا') // ['تم اعتماد القرار', 'رفض 17 تعديلا']
 */
export function splitClauses(statement: string): string[] {
  const steps = [
    takeAsidesOut,
    (text: string) => text.split(PUNCTUATION),
    ...JOINTS.map((joints) => (text: string) => splitAtJoints(text, joints)),
  ];
  for (const split of steps) {
    const clauses = split(statement)
      .map((text) => text.trim().replace(/\s+/gu, ' ').replace(JOINED_START, ''))
      .filter((text) => text !== '');
    if (clauses.some((clause) => clause !== statement.trim()) && clauses.length > 0) return clauses;
  }
  return [];
}
