/** Searches the facts for the panel, by the forms of words that the bot compares. */

import type { Answerer } from '../answering/answerer.ts';
import { type Frequency, stripArticle } from '../language/arabic.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';
import { foldText } from '../language/fold.ts';
import type { WordForms } from '../language/language-profile.ts';
import { PROFILES } from '../language/languages.ts';
import { splitWords, type Word } from '../language/words.ts';
import { describeFacts } from './describe-facts.ts';
import type { FactCard } from './protocol.ts';

/** A word that is not typed to its end finds others from this many letters on. */
const MIN_BEGINNING = 2;
/** Words with fewer equal consonants are different ones: «مؤيدون» and «مدني». */
const MIN_CONSONANTS = 4;

/** A word with its forms. */
type SearchedWord = WordForms & { readonly text: string };

/** A fact as it is searched: its folded id, and the words of its titles and texts. */
interface SearchedFact {
  readonly id: string;
  readonly words: readonly Word[];
}

const textOfCard = ({ title, text }: FactCard) => `${title}\n${text}`;

function readFacts(answerer: Answerer): Map<string, SearchedFact> {
  const ids = [...answerer.base.facts.keys()];
  const cards = LANGUAGES.flatMap((language) => describeFacts(answerer, ids, language));
  return new Map(
    ids.map((id) => {
      const own = cards.filter((card) => card.id === id);
      return [id, { id: foldText(id), words: own.flatMap((card) => splitWords(textOfCard(card))) }];
    }),
  );
}

function countWords(facts: Iterable<SearchedFact>): Frequency {
  const counts = new Map<string, number>();
  for (const { words } of facts)
    for (const { text } of words) counts.set(stripArticle(text), (counts.get(stripArticle(text)) ?? 0) + 1);
  return (word) => counts.get(word) ?? 0;
}

function formsOf(word: Word, frequency: Frequency): SearchedWord {
  const { script, text } = word;
  if (script === 'arabic') return { text, ...PROFILES.ar.formsOf(word, frequency) };
  if (script === 'latin') return { text, ...PROFILES.en.formsOf(word, frequency) };
  return { text, bare: text, stem: text, skeleton: '' };
}

/** Checks whether a searched word is another one, an inflection of it, or its beginning. */
const isFound = (searched: SearchedWord, other: SearchedWord): boolean =>
  searched.stem === other.stem ||
  (searched.skeleton.length >= MIN_CONSONANTS && searched.skeleton === other.skeleton) ||
  [searched.text, searched.bare].some(
    (beginning) =>
      beginning.length >= MIN_BEGINNING && (other.text.startsWith(beginning) || other.bare.startsWith(beginning)),
  );

/**
 * Finds the facts whose id contains a search, or whose title and text, in any language, have every word of it: the word
 * itself, one that begins with it, or another form of it. A whole id finds its fact only, an empty search all facts.
 *
 * @example searchFacts(answerer, 'الممتنعين', 'ar') // finds «الدول الممتنعة عن التصويت»
 * @example searchFacts(answerer, 'abstaining', 'en') // finds "22 states abstained"
 */
export function searchFacts(answerer: Answerer, search: string, language: Language): FactCard[] {
  const id = foldText(search);
  if (answerer.base.facts.has(id)) return describeFacts(answerer, [id], language);
  const facts = readFacts(answerer);
  const frequency = countWords(facts.values());
  const searched = splitWords(search).map((word) => formsOf(word, frequency));
  const isMatch = (fact: SearchedFact): boolean => {
    if (fact.id.includes(id)) return true;
    const words = fact.words.map((word) => formsOf(word, frequency));
    return searched.length > 0 && searched.every((one) => words.some((other) => isFound(one, other)));
  };
  const ids = [...facts].filter(([, fact]) => isMatch(fact)).map(([each]) => each);
  return describeFacts(answerer, ids, language);
}
