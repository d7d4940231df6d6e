/** Puts slots in the place of a resolution's names and figures: the reverse of filling them. */
import type { SlotsFile } from '#src/knowledge/catalogue-schema.ts';
import type { SlotScript, Slots } from '#src/knowledge/slots.ts';
import { namesOf } from '#src/language/calendar-names.ts';

/** Puts slots into a question of a kind, or, without a kind, into any message. */
export type SlotFinder = (text: string, kind?: string) => string;

/** A count below this is too often something else, unless it is joined to another count. */
const MIN_COUNT = 10;
const ARABIC = /\p{Script=Arabic}/u;
const COUNT = /^\d+$/;
const BETWEEN_COUNTS = String.raw`(?:\s?[-–/:،,]\s?|\s(?:to|vs|against|مقابل|ضد|و)\s?)`;
/** Letters that are written for one another. */
const SPELT_ALIKE = ['اأإآ', 'ةه', 'يى'];
const ARABIC_ZERO = '٠'.codePointAt(0) as number;

/** A pattern for a character, however it is typed. */
function typed(character: string): string {
  if (/\d/.test(character)) return `[${character}${String.fromCodePoint(ARABIC_ZERO + Number(character))}]`;
  const alike = SPELT_ALIKE.find((letters) => letters.includes(character));
  return alike ? `[${alike}]` : character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&').replace(/\s/, '\\s+');
}

const pattern = (spelling: string) => [...spelling].map(typed).join('');

/** A pattern for a name with what may be written together with it. An adjective keeps its ending. */
function namePattern(spelling: string): string {
  if (!ARABIC.test(spelling)) return `(?<![\\p{L}\\p{N}/.])()(?:${pattern(spelling)})(?=(?:['’]?s)?(?![\\p{L}\\p{N}]))`;
  const hasArticle = spelling.startsWith('ال');
  const name = hasArticle ? `(?:ال|(?<=ل)ل)${pattern(spelling.slice(2))}` : pattern(spelling);
  const prefix = hasArticle ? '[وف]?[بلكع]?' : '[وف]?[بلكع]?(?:ال|ل)?';
  const ending = spelling.endsWith('ي') ? '(?:ة|ه|ين|ون|ات|ا)?' : '';
  return `(?<![\\p{L}\\p{N}])(${prefix})${name}(?=${ending}(?![\\p{L}\\p{N}]))`;
}

/** A pattern for a count that is no part of a date, of a share or of a symbol. */
function countPattern(spelling: string): string {
  const months = [...namesOf('month', 'long').keys(), ...namesOf('month', 'short').keys()];
  const month = months.map(pattern).join('|');
  const after = `(?!\\s*(?:[\\p{N}%٪]|[./:]\\p{N}|(?:st|nd|rd|th)?\\s+(?:of\\s+|من\\s+)?(?:${month})))`;
  return `(?<![\\p{L}\\p{N}./:]|(?:${month})\\s+)([وبلف]?)${pattern(spelling)}${after}`;
}

const isIn = (kind: string | undefined, topics: readonly string[] | undefined) =>
  topics === undefined || topics.some((topic) => kind === topic || kind?.startsWith(`${topic}.`));

/**
 * Creates a slot finder.
 *
 * @example findSlots('did Russia propose 17?', 'amendments.author') // 'did {amendments-author} propose {amendments}?'
 * @example findSlots('ماذا طلب من البيلاروسيين؟') // 'ماذا طلب من ال{country-adjective}ين؟'
 */
export function createSlotFinder(described: SlotsFile, slots: Slots): SlotFinder {
  const scripts: readonly SlotScript[] = ['en', 'ar', 'arabizi'];
  const spellings = [...slots]
    .flatMap(([slot, spelt]) => scripts.flatMap((script) => spelt?.[script].map((text) => ({ slot, text })) ?? []))
    .sort((a, b) => b.text.length - a.text.length);
  const compile = ({ slot, text }: (typeof spellings)[number]) => {
    if (!COUNT.test(text)) return { slot, regExp: new RegExp(namePattern(text), 'giu') };
    if (Number(text) >= MIN_COUNT) return { slot, regExp: new RegExp(countPattern(text), 'giu') };
    return { slot, regExp: new RegExp(`((?:\\}|\\d)${BETWEEN_COUNTS})${pattern(text)}(?![\\p{L}\\p{N}])`, 'giu') };
  };
  const compiled = spellings.map(compile);
  const byKind = new Map<string | undefined, typeof compiled>();

  return (text, kind) => {
    const found = byKind.get(kind) ?? compiled.filter(({ slot }) => isIn(kind, described[slot]?.in));
    byKind.set(kind, found);
    return found.reduce((before, { slot, regExp }) => before.replace(regExp, `$1{${slot}}`), text);
  };
}
