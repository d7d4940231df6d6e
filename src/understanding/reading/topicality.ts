import type { ConceptSpan } from './concepts.ts';
import { type Counts, countOf, createCounts } from './string-table.ts';
import type { Term } from './vocabulary.ts';

/** How much of a message belongs to the topic. */
export interface Topicality {
  /** What its words say for the topic (positive) or against it: log-odds, on average. */
  readonly logOdds: number;
  /** The share of what it says that nothing on the topic explains, 0 to 1. */
  readonly unexplained: number;
  /** The share of its words that the examples do not have, or only once, 0 to 1. */
  readonly unknown: number;
  /** Its length in words. */
  readonly length: number;
}

export type TopicalityMeter = (terms: readonly Term[], concepts: readonly ConceptSpan[]) => Topicality;

/** In how many examples a stem occurs, on the topic and off it; and how many of each there are. */
export interface Occurrences {
  readonly onTopic: Counts;
  readonly offTopic: Counts;
  readonly totals: { readonly onTopic: number; readonly offTopic: number };
}

/** A word that the examples have less often than this is unknown. */
const KNOWN = 2;
/** What a word that no example has says against the topic, in log-odds. */
const UNKNOWN_LOG_ODDS = -1;
/** How much a misspelt word still counts as unexplained: it may have been meant to be something else. */
const RESPELT = 0.4;
/** How much a word that is commoner off the topic than on it, and names no concept, counts as unexplained. */
const MOSTLY_OFF_TOPIC = 0.5;

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
 * Creates what measures by the examples' words how much of a message belongs to the topic. A rare word says more than a
 * common one (as in inverse document frequency; Spärck Jones, 1972); a misspelt one is explained only in part by the word
 * that it is taken for.
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
      if (onTopic + offTopic < KNOWN) unknown += 1;
      const information = Math.log(examples / (onTopic + 2 * offTopic + 1));
      total += information;
      if (onTopic === 0) unexplained += information;
      else if (term.respelt) unexplained += RESPELT * information;
      else if (!explained.has(term) && onTopic < offTopic) unexplained += MOSTLY_OFF_TOPIC * information;
    }
    return {
      logOdds: logOdds / (terms.length || 1),
      unexplained: total > 0 ? unexplained / total : 0,
      unknown: words > 0 ? unknown / words : 0,
      length: terms.length,
    };
  };
}
