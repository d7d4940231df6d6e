/** Names decide: finds out whether a message asks about another resolution, vote or election than ours. */
import { isUnanswered } from '../../knowledge/fact-id.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { PROFILES } from '../../language/languages.ts';
import type { Model, Reading } from '../model.ts';
import { YEAR } from '../reading/features.ts';
import type { Term } from '../reading/vocabulary.ts';

/** A name follows what it places by at most this many terms: "the vote in the Security Council". */
const MAX_TERMS_BETWEEN = 2;
/** The symbol of a document, and not a day and a month: `a/hrc/res/46/20`. */
const SYMBOL = /^[a-z]+\/.*\d/;

/** The number of a resolution, if it is one: of the Security Council. */
const NUMBER = /^\d{3,}$/;

/** Whether a fact says who did something or what something is about, so that a name may be a guess at it. */
const holdsNames = (base: Pick<KnowledgeBase, 'facts'>, fact: string) =>
  Object.values(base.facts.get(fact)?.holds ?? {}).some((roles) =>
    Object.values(roles).some((value) => typeof value !== 'string'),
  );

/** Whether a message names another document, or asks openly and its only years are not ours. */
function namesOtherFigure(
  { roles }: Pick<KnowledgeBase, 'roles'>,
  { isKnownNumber }: Pick<Model, 'isKnownNumber'>,
  { terms, concepts }: Reading,
): boolean {
  const isOther = ({ word: { text } }: Term) => !isKnownNumber(text);
  const symbols = terms.filter(({ word: { script, text } }) => script === 'symbol' && SYMBOL.test(text));
  const years = terms.filter(({ word: { script, text } }) => script === 'number' && YEAR.test(text));
  const figures = [...symbols, ...years];
  const asksOpenly = concepts.some(({ concept }) => roles['asks-openly'].includes(concept));
  if (asksOpenly && figures.length > 0 && figures.every(isOther)) return true;
  // "Resolution 242"
  return concepts.some(({ concept, end }) => {
    const next = terms[end];
    return (
      roles.owned.includes(concept) && next?.word.script === 'number' && NUMBER.test(next.word.text) && isOther(next)
    );
  });
}

/** Whether a message places a resolution, a vote or an election at another state, body or subject, and not at ours. */
function namesOtherPlace(
  { roles, subject }: Pick<KnowledgeBase, 'roles' | 'subject'>,
  { terms, concepts }: Reading,
): boolean {
  if (concepts.some(({ concept }) => concept === subject)) return false;
  const things = concepts.filter(({ concept }) => roles.owned.includes(concept));
  const others = concepts.filter(({ concept }) => roles.elsewhere.includes(concept));
  return others.some(({ start, end }) => {
    const language = terms[start]?.language;
    if (!language) return false;
    const { placingWords } = PROFILES[language];
    const isPlacedBare = placingWords.includes('');
    // "What about Ukraine, is there a resolution?"
    if (things.length > 0 && !isPlacedBare && placingWords.includes(terms[start - 1]?.word.text ?? '')) return true;
    return things.some((thing) => {
      const distance = start - thing.end;
      // "The Syria resolution", «قرار سوريا»
      if (isPlacedBare ? distance === 0 : thing.start === end) return true;
      const between = terms.slice(thing.end, start);
      return distance <= MAX_TERMS_BETWEEN && between.some(({ word }) => placingWords.includes(word.text));
    });
  });
}

/**
 * Finds out whether a message that may mean a fact asks about something else of the same kind: another state's
 * resolution, another body's vote, another year's election, another document. What no source says may be asked of
 * other states, too.
 *
 * @example "the vote on Myanmar" and "when was the 2015 election?" do; "did Myanmar vote?" and "is it from 2015?" don't
 * @example «قرار سوريا» و«متى كانت انتخابات 2015؟» do; «هل صوتت سوريا؟» does not
 */
export function asksElsewhere(
  base: Pick<KnowledgeBase, 'roles' | 'subject' | 'facts'>,
  model: Pick<Model, 'isKnownNumber'>,
  reading: Reading,
  fact: string,
): boolean {
  if (isUnanswered(fact)) return false;
  return namesOtherFigure(base, model, reading) || (!holdsNames(base, fact) && namesOtherPlace(base, reading));
}
