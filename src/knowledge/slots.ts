/** Fills the slots of examples, such as `{country}`, with the names and figures of a resolution. */
import type { Variety } from './catalogue-schema.ts';

/** The scripts that a name is written in: Arabic letters, and Latin letters in English or in Arabic (Arabizi). */
export type SlotScript = 'en' | 'ar' | 'arabizi';

/** How a name or figure is written, the usual way first. */
export type Spellings = Readonly<Record<SlotScript, readonly string[]>>;

/** The spellings of each slot that a resolution fills; undefined for a slot that it has nothing for. */
export type Slots = ReadonlyMap<string, Spellings | undefined>;

const SLOT = /\{([a-z]+(?:-[a-z]+)*)\}/g;
const ARTICLE = 'ال';
const LAST_LETTER = /\p{L}(?=\P{L}*$)/u;
const FIRST_LETTER = /\p{L}/u;
const ARABIC = /\p{Script=Arabic}/u;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The ids of the slots in a text. */
export const slotsIn = (text: string): string[] => [...text.matchAll(SLOT)].map(([, id]) => id as string);

/** A number that depends on a text alone (FNV-1a), so that editing one example changes no other. */
function numberFor(text: string): number {
  let hash = FNV_OFFSET;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), FNV_PRIME);
  return hash >>> 0;
}

/** The first spelling half of the time; the other half, all take turns. */
const pick = (spellings: readonly string[], turn: number) =>
  spellings[turn % 2 === 0 ? 0 : (turn >>> 1) % spellings.length];

/** The script of the letters before a slot, or else after it. */
function scriptAround(before: string, after: string, variety: Variety): SlotScript {
  const letter = LAST_LETTER.exec(before.replace(SLOT, ''))?.[0] ?? FIRST_LETTER.exec(after.replace(SLOT, ''))?.[0];
  if (letter === undefined) return variety === 'en' || variety === 'arabizi' ? variety : 'ar';
  if (ARABIC.test(letter)) return 'ar';
  return variety === 'arabizi' ? 'arabizi' : 'en';
}

/** Joins a name to what is written together with it: after «ل», the article «ال» loses its first letter. */
function join(before: string, name: string): string {
  return before.endsWith('ل') && !before.endsWith(ARTICLE) && name.startsWith(ARTICLE) ? name.slice(1) : name;
}

/**
 * Fills the slots of an example with spellings in the script that surrounds them. Which spelling an example gets
 * depends on its text alone.
 *
 * @returns undefined if the resolution has nothing for one of the slots
 * @example fillSlots('who in {country} asked?', 'en', slots) // 'who in Belarus asked?'
 * @example fillSlots('ماذا طلب من ال{country-adjective}ين؟', 'ar', slots) // 'ماذا طلب من البيلاروسيين؟'
 */
export function fillSlots(text: string, variety: Variety, slots: Slots): string | undefined {
  let turn = numberFor(text);
  let isFilled = true;
  const filled = text.replace(SLOT, (_, id: string, at: number) => {
    const before = text.slice(0, at);
    const spellings = slots.get(id)?.[scriptAround(before, text.slice(at), variety)] ?? [];
    const name = pick(spellings, turn++);
    if (name === undefined) isFilled = false;
    return name === undefined ? '' : join(before, name);
  });
  return isFilled ? filled : undefined;
}
