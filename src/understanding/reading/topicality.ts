/** Measures how much of a message belongs to the topic. */
import type { ConceptSpan } from './concepts.ts';
import { type Counts, countOf, createCounts } from './string-table.ts';
import type { Term } from './vocabulary.ts';

/** How much of a message belongs to the topic. */
export interface Topicality {
  /** The average log-odds of its words: positive speaks for the topic, negative against it. */
  readonly logOdds: number;
  /** The share of its information that nothing on the topic explains, 0 to 1. */
  readonly unexplained: number;
  /** The share of its words that the examples have once or not at all, 0 to 1. */
  readonly unknown: number;
  /** Its length in words. */
  readonly length: number;
}

/** Measures the topicality of a message. */
export type TopicalityMeter = (terms: readonly Term[], concepts: readonly ConceptSpan[]) => Topicality;

/** In how many examples each stem occurs, on the topic and off it, and how many examples there are of each. */
export interface Occurrences {
  readonly onTopic: Counts;
  readonly offTopic: Counts;
  readonly totals: { readonly onTopic: number; readonly offTopic: number };
}

/** A stem that fewer examples have is unknown. */
const MIN_KNOWN_EXAMPLES = 2;
/** The log-odds of a word that no example on the topic has. */
const UNKNOWN_LOG_ODDS = -1;
/** The share of a corrected word that still counts as unexplained: it may have been meant to be something else. */
const RESPELT_UNEXPLAINED = 0.4;
/** The unexplained share of a word that names no concept and is more frequent off the topic. */
const OFF_TOPIC_UNEXPLAINED = 0.5;

/** Counts in how many examples, on the topic and off it, each stem occurs. */
export function countOccurrences(examples: readonly { terms: readonly Term[]; onTopic: boolean }[]): Occurrences {
  const totals = { onTopic: 0, offTopic: 0 };
  const counts = { onTopic: new Map<string, number>(), offTopic: new Map<string, number>() };
  for (const { terms, onTopic } of examples) {
    const side = onTopic ? 'onTopic' : 'offTopic';
    totals[side] += 1;
    for (const stem of new Set(terms.map((term) => term.stem)))
      counts[side].set(stem, (counts[side].get(stem) ?? 0) + 1);
  }
  return { onTopic: createCounts(counts.onTopic), offTopic: createCounts(counts.offTopic), totals };
}

/**
 * Creates a function that measures topicality by the words of the examples. A rare word carries more information than a
 * common one (inverse document frequency; Spärck Jones, 1972). A corrected word is explained only in part by the word
 * that it is read as.
 */
export function createTopicalityMeter({ totals, ...counts }: Occurrences): TopicalityMeter {
  const examples = totals.onTopic + totals.offTopic;
  const logOddsOf = (onTopic: number, offTopic: number) =>
    Math.log(((onTopic + 1) * (totals.offTopic + 1)) / ((offTopic + 1) * (totals.onTopic + 1)));

  return (terms, concepts) => {
    const explained = new Set(concepts.flatMap(({ start, end }) => terms.slice(start, end)));
    let logOdds = 0;
    let unexplained = 0;
    let total = 0;
    let words = 0;
    let unknown = 0;
    for (const term of terms) {
      const onTopic = countOf(counts.onTopic, term.stem);
      const offTopic = countOf(counts.offTopic, term.stem);
      logOdds += onTopic > 0 ? logOddsOf(onTopic, offTopic) : UNKNOWN_LOG_ODDS;
      if (term.word.script === 'number') continue;
      words += 1;
      if (onTopic + offTopic < MIN_KNOWN_EXAMPLES) unknown += 1;
      const information = Math.log(examples / (onTopic + 2 * offTopic + 1));
      total += information;
      if (onTopic === 0) unexplained += information;
      else if (term.respelt) unexplained += RESPELT_UNEXPLAINED * information;
      else if (!explained.has(term) && onTopic < offTopic) unexplained += OFF_TOPIC_UNEXPLAINED * information;
    }
    return {
      logOdds: logOdds / (terms.length || 1),
      unexplained: total > 0 ? unexplained / total : 0,
      unknown: words > 0 ? unknown / words : 0,
      length: terms.length,
    };
  };
}
