/** Reads a word again that was not understood: without a dialect's denial around it, or as if it were spelt right. */
import type { WordsFile } from '../../../knowledge/schema.ts';
import type { Model, Reading } from '../../model.ts';
import type { ConceptSpan } from '../../reading/concepts.ts';
import { createSpellingCorrector, indexSpelling } from '../../reading/spelling.ts';
import { listedWords } from './listed-words.ts';

/** Gives the marks of a word, from those that it has so far and the word before it. */
export type WordRereader = (text: string, marks: ReadonlySet<string>, before: string | undefined) => Set<string>;

/** «ماصوتوش», «مقبلوهاش»: "not" around a verb. */
const AROUND = /^و?ما?(\p{L}{3,})ش$/u;
/** «ما تقبلش»: the ending of a verb behind «ما». */
const ENDING = /^(\p{L}{3,}?)و?ش$/u;
const DENIAL = /^[وف]?ما?$/u;
/** Shorter words are too easily taken for others. */
const MIN_RESPELT = 6;
/** Marks of words that are read even if they are misspelt. */
const RESPELT = [
  'amendment',
  'resolution',
  'adopt',
  'reject',
  'abstain',
  'vote-for',
  'vote-against',
  'submit',
  'session',
  'unanimous',
  'election',
];

/**
 * Creates a rereader.
 *
 * @example "amendmnets" has the marks of "amendments"
 * @example «ماصوتوش» has those of «صوتوا», and denies
 */
export function createWordRereader(
  read: Model['read'],
  findClaimWords: (terms: Reading['terms']) => ConceptSpan[],
  claimWords: WordsFile,
): WordRereader {
  const respell = createSpellingCorrector(indexSpelling(RESPELT.flatMap((mark) => listedWords(claimWords, mark))));
  const claimMarks = (text: string) => findClaimWords(read(text).terms).map(({ concept }) => concept);

  return (text, marks, before) => {
    const isBehindDenial = DENIAL.test(before ?? '');
    const verb = (isBehindDenial && marks.size === 0 ? ENDING : AROUND).exec(text)?.[1];
    if (verb !== undefined && !marks.has('not')) {
      const all = [...claimMarks(verb), ...read(verb).concepts.map(({ concept }) => concept)];
      // «متوافقش» is "not agreed", not "not unanimous".
      const found = all.includes('adopt') ? all.filter((mark) => mark !== 'unanimous') : all;
      if (found.length > 0) return new Set(isBehindDenial ? found : [...found, 'not']);
    }
    // A denied verb that is not known may not lose its denial.
    if (verb !== undefined) return new Set(marks.has('not') ? marks : []);
    const respelt = marks.size === 0 && text.length >= MIN_RESPELT ? respell(text) : undefined;
    return new Set(respelt === undefined ? marks : claimMarks(respelt));
  };
}
