/** Cuts a long statement into clauses that may each be a statement. */

/** What is put in between: (…), – … –, as an aside that the sentence reads on after. */
const ASIDE = /\s*\(([^()]+)\)|\s+[-–—]\s+([^–—]+?)\s+[-–—](?=\s)|\s*—\s*([^—]+?)\s*—/gu;
/** A comma within a number or before a year is none. */
const STRONG_BREAK = /[;؛]\s*|\s*[،,](?!\d)(?!\s*(?:19|20)\d\d)\s*|\s+[-–—]\s+|:\s+/u;
const WEAK_BREAK =
  /\s+(?:and|but|while|whereas|after which|which|who|after|before|with)\s+|\s+(?=و(?!ا?حد)[\p{Script=Arabic}\p{M}]{2})|\s+(?=(?:الذي|التي|الذى|التى|كما|بينما|فيما)\s)/iu;
const LEADING_WORD = /^(?:and|but|then|while|كما)\s+/iu;
/** A shorter piece asserts nothing of its own. */
const MIN_WORDS = 2;

const wordsOf = (text: string) => text.split(/\s+/u).length;

/**
 * Cuts a statement into clauses: first at punctuation and asides, then also at words for "and" and the like. The
 * statement itself is not among them.
 *
 * @example splitClauses('It passed, and Russia lost') // ['It passed', 'Russia lost']
 * @example splitClauses('اعتُمد القرار ، ورُفضت التعديلات') // ['اعتُمد القرار', 'ورُفضت التعديلات']
 */
export function splitClauses(statement: string): string[] {
  const asides: string[] = [];
  const main = statement.replace(ASIDE, (_, ...groups: (string | undefined)[]) => {
    asides.push(groups.slice(0, 3).find((group) => typeof group === 'string') ?? '');
    return ' ';
  });
  const strong = [main, ...asides].flatMap((text) => [text, ...text.split(STRONG_BREAK)]);
  const weak = strong.flatMap((text) => text.split(WEAK_BREAK));
  const clauses = [...strong, ...weak].map((text) => text.trim().replace(/\s+/gu, ' ').replace(LEADING_WORD, ''));
  return [...new Set(clauses)].filter((text) => text !== statement.trim() && wordsOf(text) >= MIN_WORDS);
}
