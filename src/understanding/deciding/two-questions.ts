import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Language } from '../../language/detect.ts';
import type { Decision } from './decide.ts';
import type { Model, Reading } from '../model.ts';
import type { Term } from '../reading/vocabulary.ts';

/** Words that may join two questions, by the language they are in; the Arabic one is often one with the next word. */
const JOINING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['and', 'also', 'plus']),
  ar: new Set(['و', 'w', 'we', 'ou', 'كمان', 'وكمان', 'ايضا', 'وايضا']),
};
/** The concepts that ask: a half without any is hardly a question. */
const ASKING = new Set(
  'who which when where why what-for with-whom how how-many what is-it-true list explain name summarise deadline'.split(
    ' ',
  ),
);
/** The words with which a question for yes or no begins. */
const ASKING_WORDS = new Set('can could will would should must may does do did is are was were has have هل'.split(' '));
/** From which confidence on a half needs not ask at all. */
const SURE = 0.85;
/** A half of so few words, such as "document number", is put as people put words into a search box. */
const MAX_KEYWORDS = 3;
/** From which confidence on two halves are believed, where the whole is on the topic as well, and where it is not. */
const FAIRLY_SURE = 0.6;
const SURE_ALONE = 0.7;
/** Arabic "or", which begins like "and". */
const OR = 'ولا';
/** A message that is longer tells a story; it is not read at each joint of it. */
const MAX_WORDS = 40;

function joins({ word, language }: Term): boolean {
  return language !== undefined && JOINING[language].has(word.text);
}

/** Says whether a second question may begin with this term. */
function mayBegin(term: Term): boolean {
  if (term.word.text === OR) return false;
  return term.word.afterBreak || joins(term) || (term.word.text.startsWith('و') && term.bare !== term.word.text);
}

function asks({ terms, concepts }: Reading): boolean {
  const first = terms.find((term) => !joins(term))?.word.text ?? '';
  return ASKING_WORDS.has(first) || concepts.some(({ concept }) => ASKING.has(concept));
}

/** The terms of a half that only asks, each of them: `when`, `and where`; the rest of it is said once, in the other half. */
function asksOnly({ terms, concepts }: Reading): boolean {
  return terms.every(
    (term, i) =>
      joins(term) || concepts.some(({ concept, start, end }) => start <= i && i < end && ASKING.has(concept)),
  );
}

/** Decides on a part of a message, given the facts that were spoken of just before it. */
export type DecideOn = (part: Reading, before: readonly string[]) => Decision;

/**
 * Reads a message as two questions, where each half asks and has an answer of its own, the second one perhaps only after
 * the first ("who tabled it and when"), and where the message as a whole means neither more likely than that. Where one
 * fact covers both, it is the first of the three.
 *
 * @example "when and where was the debate" is read as "when was the debate", "and where was the debate"
 * @example «مين قدّم التعديلات وشو صار فيها» is read as «مين قدّم التعديلات», and after that «وشو صار فيها»
 */
export function splitQuestions(
  base: KnowledgeBase,
  model: Model,
  reading: Reading,
  whole: Decision,
  decideOn: DecideOn,
): Decision | undefined {
  const { terms } = reading;
  if (terms.length > MAX_WORDS || whole.outcome === 'smalltalk') return undefined;

  function answerOf(part: Reading, before: readonly string[]): Decision | undefined {
    const decision = decideOn(part, before);
    return decision.outcome === 'answer' ? decision : undefined;
  }

  /** The two halves at a joint; what only the second half names is lent to a first half that only asks. */
  function halvesAt(at: number): [Reading, Reading] {
    const first = model.readSlice(reading, terms.slice(0, at));
    const second = model.readSlice(reading, terms.slice(at));
    if (!asksOnly(first)) return [first, second];
    const asked = second.concepts.find(({ concept }) => ASKING.has(concept));
    return [model.readSlice(reading, [...first.terms, ...second.terms.slice(asked?.end ?? 1)]), second];
  }

  /** Two halves that ask, or that need not; before a second one that asks, the first must ask or be keywords: it may only tell something. */
  function areQuestions([first, second]: readonly [Reading, Reading], one: Decision, two: Decision): boolean {
    const needNotAsk = (half: Decision) => half.confidence >= SURE;
    if (!asks(second)) return needNotAsk(two) && (asks(first) || needNotAsk(one));
    return asks(first) || (needNotAsk(one) && first.terms.length <= MAX_KEYWORDS);
  }

  const covers = (one: string, two: string) => base.facts.get(one)?.covers.includes(two) === true;
  let best: (Decision & { outcome: 'answer' }) | undefined;
  for (let at = 1; at < terms.length; at++) {
    if (!mayBegin(terms[at] as Term)) continue;
    if (reading.concepts.some(({ start, end }) => start < at && at < end)) continue;
    const [first, second] = halvesAt(at);
    const one = answerOf(first, []);
    if (one?.outcome !== 'answer') continue;
    const [alone, after] = [answerOf(second, []), answerOf(second, one.facts)];
    const two = (alone?.confidence ?? 0) >= FAIRLY_SURE ? alone : after;
    if (two?.outcome !== 'answer' || !areQuestions([first, second], one, two)) continue;
    const facts = [one.facts[0] as string, two.facts[0] as string] as const;
    if (facts[0] === facts[1] || covers(facts[0], facts[1]) || covers(facts[1], facts[0])) continue;
    const confidence = Math.min(one.confidence, two.confidence);
    if (confidence < (whole.outcome === 'fallback' ? SURE_ALONE : FAIRLY_SURE)) continue;
    if (confidence > (best?.confidence ?? 0)) best = { outcome: 'answer', facts, confidence };
  }
  if (!best) return undefined;
  const [meant = ''] = whole.outcome === 'answer' ? whole.facts : [];
  const agrees =
    whole.outcome !== 'answer' ||
    best.facts.some((fact) => fact === meant || covers(meant, fact) || covers(fact, meant));
  if (!agrees) return undefined;
  const both = [...base.facts.values()].find(({ covers }) => best.facts.every((fact) => covers.includes(fact)));
  return both ? { ...best, facts: [both.id, ...best.facts] } : best;
}
