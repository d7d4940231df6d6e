/** Makes counterexamples: questions like ours about another country, body or subject, which are off the topic. */
import type { Meaning } from '../../knowledge/knowledge-base.ts';
import type { Language } from '../../language/detect.ts';
import type { ConceptSpan } from '../reading/concepts.ts';
import type { Phrase, TrainingExample } from './training-example.ts';

/** Of this many examples that can be re-targeted, one becomes a counterexample and one is re-targeted at the topic. */
const TARGET_EVERY = 3;
/** An example names another place if a name follows what is placed by fewer terms than this. */
const MAX_TERMS_BETWEEN = 3;
/** A fact with a larger share of examples that name other places is about them; its examples are not re-targeted. */
const MAX_SHARE_NAMING_OTHERS = 0.04;
/** A prime, so that the examples go through all phrases in a fixed, scattered order. */
const STRIDE = 7919;

const OFF_TOPIC: Meaning = { kind: 'off-topic' };

/** Concepts by their role: what can be placed (a resolution, a vote), and the names of what is elsewhere. */
export interface PlacingRoles {
  readonly placeable: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
}

/** Phrases such as "on Chad" by language: about other things, and about the subject of the resolution. */
export interface PlacePhrases {
  readonly elsewhere: Readonly<Record<Language, readonly Phrase[]>>;
  readonly here: Readonly<Record<Language, readonly Phrase[]>>;
}

function insert(example: Phrase, at: number, phrase: Phrase): Phrase {
  const shift = ({ concept, start, end }: ConceptSpan, by: number) => ({ concept, start: start + by, end: end + by });
  return {
    terms: [...example.terms.slice(0, at), ...phrase.terms, ...example.terms.slice(at)],
    concepts: [
      ...example.concepts.filter(({ end }) => end <= at),
      ...phrase.concepts.map((span) => shift(span, at)),
      ...example.concepts.filter(({ start }) => start >= at).map((span) => shift(span, phrase.terms.length)),
    ],
  };
}

/** The facts whose own examples name other places: "is it a resolution on Chad?" is about this resolution. */
function factsNamingOthers(examples: readonly TrainingExample[], roles: PlacingRoles): Set<string> {
  const counts = new Map<string, { all: number; placed: number }>();
  for (const { meaning, concepts } of examples) {
    if (meaning.kind !== 'fact') continue;
    const count = counts.get(meaning.fact) ?? { all: 0, placed: 0 };
    counts.set(meaning.fact, count);
    count.all += 1;
    const others = concepts.filter(({ concept }) => roles.elsewhere.has(concept));
    const isPlaced = concepts.some(
      ({ concept, end }) =>
        roles.placeable.has(concept) && others.some(({ start }) => start >= end && start - end < MAX_TERMS_BETWEEN),
    );
    if (isPlaced) count.placed += 1;
  }
  return new Set(
    [...counts].filter(([, { all, placed }]) => placed / all > MAX_SHARE_NAMING_OTHERS).map(([fact]) => fact),
  );
}

/**
 * Re-targets on-topic examples: "who tabled the resolution" *on Chad* is off the topic, and *on Belarus* it keeps its
 * meaning. Which example gets which phrase is fixed.
 *
 * @example "who tabled the resolution" -> "who tabled the resolution on Chad", off the topic
 * @example «من قدم القرار» -> «من قدم القرار عن تشاد», off the topic
 */
export function makeCounterexamples(
  examples: readonly TrainingExample[],
  phrases: PlacePhrases,
  roles: PlacingRoles,
): TrainingExample[] {
  const exempt = factsNamingOthers(examples, roles);
  let seen = 0;
  return examples.flatMap((example): TrainingExample[] => {
    const { meaning, terms, concepts } = example;
    if (meaning.kind !== 'fact' || exempt.has(meaning.fact)) return [];
    if (concepts.some(({ concept }) => roles.elsewhere.has(concept))) return [];
    if (terms.some((term) => term.word.script === 'symbol')) return [];
    const nouns = concepts.filter(({ concept }) => roles.placeable.has(concept));
    const noun = nouns[seen % (nouns.length || 1)];
    const language = noun && terms[noun.end - 1]?.language;
    if (!noun || !language) return [];
    seen += 1;
    const pick = (list: readonly Phrase[]) => list[(seen * STRIDE) % list.length] as Phrase;
    if (seen % TARGET_EVERY === 0)
      return [{ meaning: OFF_TOPIC, ...insert(example, noun.end, pick(phrases.elsewhere[language])) }];
    if (seen % TARGET_EVERY === 1) return [{ meaning, ...insert(example, noun.end, pick(phrases.here[language])) }];
    return [];
  });
}
