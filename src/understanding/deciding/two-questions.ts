/** Reads a message as two questions if each half has an answer of its own. */
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { ALTERNATIVE_WORDS, ASKING_WORDS, PROFILES } from '../../language/languages.ts';
import type { Model, Reading } from '../model.ts';
import type { Term } from '../reading/vocabulary.ts';
import { survey } from './ellipsis.ts';
import type { DecidedMessage, ReadMessage, SplitMessage } from './interpretation.ts';

/** From this confidence on, a half need not ask. */
const MIN_CONFIDENCE_WITHOUT_ASKING = 0.85;
/** A half of so few words, such as "document number", is what people type into a search box. */
const MAX_KEYWORDS = 3;
/** The least confidence in the halves if the whole is on the topic, and if it is not. */
const MIN_CONFIDENCE = 0.6;
const MIN_CONFIDENCE_OFF_TOPIC = 0.7;
/** How much surer the halves must be than a whole that means something else. */
const MIN_GAIN = 0.2;
/** A longer message tells a story; it is not split. */
const MAX_WORDS_SPLIT = 40;

/** Decides on a part of a message. */
export type PartDecider = (message: ReadMessage) => DecidedMessage;

/** Two halves that both answer, with the lesser confidence of the two. */
interface Split {
  readonly halves: readonly [DecidedMessage, DecidedMessage];
  readonly facts: readonly [string, string];
  readonly confidence: number;
}

const joins = ({ word, language }: Term) =>
  language !== undefined && PROFILES[language].joiningWords.includes(word.text);

/** Whether a second question may begin with this term. */
function mayBeginQuestion(term: Term): boolean {
  const { text, afterBreak } = term.word;
  if (ALTERNATIVE_WORDS.has(text)) return false;
  const prefix = term.language && PROFILES[term.language].joiningPrefix;
  return afterBreak || joins(term) || (prefix !== undefined && text.startsWith(prefix) && term.bare !== text);
}

const isTalk = ({ decision }: DecidedMessage) => decision.outcome === 'smalltalk' || decision.outcome === 'request';

/** The first fact of a message that is answered; undefined for any other outcome. */
const answeredFact = ({ decision }: DecidedMessage) => (decision.outcome === 'answer' ? decision.facts[0] : undefined);

/**
 * Creates a function that splits a message into two questions. Each half must ask and have an answer of its own, the
 * second perhaps only after the first ("who tabled it and when"), and the message as a whole must not mean something
 * else. If one fact covers both, it becomes the first of three.
 *
 * @example "when and where was the debate" is read as "when was the debate" and "and where was the debate"
 * @example «مين قدّم التعديلات وشو صار فيها» is read as «مين قدّم التعديلات» and, after that, «وشو صار فيها»
 */
export function createQuestionSplitter(
  base: KnowledgeBase,
  model: Pick<Model, 'readSlice'>,
  decideOn: PartDecider,
): (whole: DecidedMessage) => SplitMessage {
  const asking = new Set(base.roles.asks);
  const covers = (one: string, two: string) => base.facts.get(one)?.covers.includes(two) === true;
  const overlap = (one: string, two: string) => one === two || covers(one, two) || covers(two, one);

  function asks({ terms, concepts }: Reading): boolean {
    const first = terms.find((term) => !joins(term))?.word.text ?? '';
    return ASKING_WORDS.has(first) || concepts.some(({ concept }) => asking.has(concept));
  }

  /** Whether every term asks or joins, as in "when" or "and where": what it asks about is named in the other half. */
  function onlyAsks({ terms, concepts }: Reading): boolean {
    return terms.every(
      (term, i) =>
        joins(term) || concepts.some(({ concept, start, end }) => start <= i && i < end && asking.has(concept)),
    );
  }

  /** The two halves at a joint; a first half that only asks is completed with what the second one names. */
  function halvesAt(reading: Reading, at: number): [Reading, Reading] {
    const first = model.readSlice(reading, reading.terms.slice(0, at));
    const second = model.readSlice(reading, reading.terms.slice(at));
    if (!onlyAsks(first)) return [first, second];
    const asked = second.concepts.find(({ concept }) => asking.has(concept));
    return [model.readSlice(reading, [...first.terms, ...second.terms.slice(asked?.end ?? 1)]), second];
  }

  /** Whether both halves ask, or need not. Before a half that asks, one that does not may only tell something. */
  function areQuestions(one: DecidedMessage, two: DecidedMessage): boolean {
    const needNotAsk = ({ decision }: DecidedMessage) => decision.confidence >= MIN_CONFIDENCE_WITHOUT_ASKING;
    if (!asks(two.reading)) return needNotAsk(two) && (asks(one.reading) || needNotAsk(one));
    return asks(one.reading) || (needNotAsk(one) && one.reading.terms.length <= MAX_KEYWORDS);
  }

  /** The second half alone or, if that is not sure, as a follow-up to the first. */
  function decideSecond(reading: Reading, firstFacts: readonly string[], recentFacts: readonly string[]) {
    const alone = decideOn({ reading, recentFacts });
    const isSure = alone.decision.outcome === 'answer' && alone.decision.confidence >= MIN_CONFIDENCE;
    // "And when was it?" names nothing of its own.
    return isSure && survey(base, reading).things > 0
      ? alone
      : decideOn({ reading, recentFacts: [...firstFacts, ...recentFacts] });
  }

  function splitAt({ reading, recentFacts }: DecidedMessage, at: number): Split | undefined {
    const [first, second] = halvesAt(reading, at);
    const one = decideOn({ reading: first, recentFacts });
    if (one.decision.outcome !== 'answer') return undefined;
    const two = decideSecond(second, one.decision.facts, recentFacts);
    const facts = [answeredFact(one), answeredFact(two)] as const;
    if (facts[0] === undefined || facts[1] === undefined) return undefined;
    if (overlap(facts[0], facts[1]) || !areQuestions(one, two)) return undefined;
    const confidence = Math.min(one.decision.confidence, two.decision.confidence);
    return { halves: [one, two], facts: [facts[0], facts[1]], confidence };
  }

  function findBestSplit(whole: DecidedMessage): Split | undefined {
    const { terms, concepts } = whole.reading;
    const least = whole.decision.outcome === 'fallback' ? MIN_CONFIDENCE_OFF_TOPIC : MIN_CONFIDENCE;
    let best: Split | undefined;
    terms.forEach((term, at) => {
      if (at === 0 || !mayBeginQuestion(term)) return;
      if (concepts.some(({ start, end }) => start < at && at < end)) return;
      const split = splitAt(whole, at);
      if (split && split.confidence >= least && split.confidence > (best?.confidence ?? 0)) best = split;
    });
    const meant = answeredFact(whole);
    if (!best || meant === undefined) return best;
    // "How many voted for, against and abstained?" asks once.
    if (!asks(best.halves[1].reading) && best.facts.every((fact) => covers(meant, fact))) return undefined;
    const agrees = best.facts.some((fact) => overlap(fact, meant));
    return agrees || best.confidence > whole.decision.confidence + MIN_GAIN ? best : undefined;
  }

  return (whole) => {
    if (whole.reading.terms.length > MAX_WORDS_SPLIT || isTalk(whole)) return whole;
    const split = findBestSplit(whole);
    if (!split) return whole;
    const { halves, facts, confidence } = split;
    const both = [...base.facts.values()].find((fact) => facts.every((id) => fact.covers.includes(id)));
    return {
      ...whole,
      halves,
      decision: { outcome: 'answer', facts: both ? [both.id, ...facts] : facts, confidence },
    };
  };
}
