/** Checks whether words are read as they are listed: some have stems that are other words. */
import type { WordsFile } from '../../../knowledge/schema.ts';
import { stripArticle } from '../../../language/arabic.ts';
import { splitWords } from '../../../language/words.ts';

/** Checks words of claims. */
export interface ListedCheck {
  /** Whether a phrase may have a mark; one with a stem in common may not, if the mark is only read as listed. */
  isAsListed(mark: string, text: string): boolean;
  /** Whether a word says "two" by its form: «صوتين». */
  isTwo(word: string): boolean;
}

const AS_LISTED = [
  'not',
  'none',
  'tag',
  'open',
  'or',
  'negative-question',
  'now',
  'adoption',
  'convening',
  'one',
  'two',
  'before',
  'letter',
  'at-most',
  'at-least',
  'more',
  'fewer',
  'other-election-kind',
  'by',
  'invitation',
  'improve',
  'dated',
  'addition',
  'order',
];

/** The words of a mark, in all languages, as the words of a message are read. */
export const listedWords = (claimWords: WordsFile, mark: string): string[] =>
  Object.values(claimWords[mark] ?? {}).flatMap((phrases) =>
    (phrases ?? []).map((phrase) =>
      splitWords(phrase)
        .map(({ text }) => text)
        .join(' '),
    ),
  );

/** Creates a check. */
export function createListedCheck(claimWords: WordsFile): ListedCheck {
  const listed = new Map(AS_LISTED.map((mark) => [mark, new Set(listedWords(claimWords, mark))]));
  return {
    isAsListed(mark, text) {
      const words = listed.get(mark);
      if (words === undefined) return true;
      const bare = text.replace(/^[وف]/u, '');
      // «الصحيحة» is no "right?".
      const forms = mark === 'tag' ? [text, bare] : [text, bare, stripArticle(text), stripArticle(bare)];
      return forms.some((form) => words.has(form));
    },
    isTwo: (word) => listed.get('two')?.has(word) ?? false,
  };
}
