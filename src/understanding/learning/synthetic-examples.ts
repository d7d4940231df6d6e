import type { Meaning } from '../../knowledge/knowledge-base.ts';
import type { Language } from '../../language/detect.ts';
import type { ConceptSpan } from '../reading/concepts.ts';
import type { Term } from '../reading/vocabulary.ts';

/** A message to learn from: what it means, its terms and the concepts they name. */
export interface TrainingExample {
  readonly meaning: Meaning;
  readonly terms: readonly Term[];
  readonly concepts: readonly ConceptSpan[];
}

/** Words that say what something is about, or where. */
export type Phrase = Pick<TrainingExample, 'terms' | 'concepts'>;

/** What a message may place: a resolution *on Chad*, an election *in 2011*, a session *of the General Assembly*. */
const PLACEABLE = new Set([
  'resolution',
  'draft',
  'document',
  'vote',
  'result',
  'election',
  'session',
  'debate',
  'amendment',
  'rapporteur',
  'vote-for',
  'vote-against',
  'abstain',
]);
/** The concepts of what is elsewhere. */
const ELSEWHERE = new Set(['other-state', 'other-un-body', 'other-subject']);
/** Of how many lessons that could be placed one is placed elsewhere, and another one where the resolution is. */
const EVERY = 3;
/** How near what is placed the place stands, in terms; and in which share of a fact's own examples it may stand there. */
const NEAR = 3;
const SHARE = 0.04;

const OFF_TOPIC: Meaning = { kind: 'off-topic' };

function insert(lesson: TrainingExample, at: number, phrase: Phrase): Phrase {
  const shift = ({ concept, start, end }: ConceptSpan, by: number) => ({ concept, start: start + by, end: end + by });
  return {
    terms: [...lesson.terms.slice(0, at), ...phrase.terms, ...lesson.terms.slice(at)],
    concepts: [
      ...lesson.concepts.filter(({ end }) => end <= at),
      ...phrase.concepts.map((span) => shift(span, at)),
      ...lesson.concepts.filter(({ start }) => start >= at).map((span) => shift(span, phrase.terms.length)),
    ],
  };
}

/** The facts whose own examples place something elsewhere: "is it a resolution on Chad?" is no other resolution. */
function factsThatNameOthers(lessons: readonly TrainingExample[]): Set<string> {
  const counts = new Map<string, { all: number; placed: number }>();
  for (const { meaning, concepts } of lessons) {
    if (meaning.kind !== 'fact') continue;
    const count = counts.get(meaning.fact) ?? { all: 0, placed: 0 };
    counts.set(meaning.fact, count);
    count.all += 1;
    const others = concepts.filter(({ concept }) => ELSEWHERE.has(concept));
    const isPlaced = concepts.some(
      ({ concept, end }) => PLACEABLE.has(concept) && others.some(({ start }) => start >= end && start - end < NEAR),
    );
    if (isPlaced) count.placed += 1;
  }
  return new Set([...counts].filter(([, { all, placed }]) => placed / all > SHARE).map(([fact]) => fact));
}

/**
 * Makes lessons of what the examples do not say: "who tabled the resolution" *on Chad* is off the topic, and *on Belarus*
 * means what it meant. `elsewhere` and `here` are such phrases, by language; which lesson gets which is fixed.
 */
export function makeCounterexamples(
  lessons: readonly TrainingExample[],
  elsewhere: Readonly<Record<Language, readonly Phrase[]>>,
  here: Readonly<Record<Language, readonly Phrase[]>>,
): TrainingExample[] {
  const exempt = factsThatNameOthers(lessons);
  let seen = 0;
  return lessons.flatMap((lesson): TrainingExample[] => {
    const { meaning, terms, concepts } = lesson;
    if (meaning.kind !== 'fact' || exempt.has(meaning.fact)) return [];
    if (concepts.some(({ concept }) => ELSEWHERE.has(concept)) || terms.some((term) => term.word.script === 'symbol'))
      return [];
    const nouns = concepts.filter(({ concept }) => PLACEABLE.has(concept));
    const noun = nouns[seen % (nouns.length || 1)];
    const language = noun && terms[noun.end - 1]?.language;
    if (!noun || !language) return [];
    seen += 1;
    const pick = (phrases: readonly Phrase[]) => phrases[(seen * 7919) % phrases.length] as Phrase;
    if (seen % EVERY === 0) return [{ meaning: OFF_TOPIC, ...insert(lesson, noun.end, pick(elsewhere[language])) }];
    if (seen % EVERY === 1) return [{ meaning, ...insert(lesson, noun.end, pick(here[language])) }];
    return [];
  });
}
