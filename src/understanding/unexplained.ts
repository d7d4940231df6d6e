import type { ConceptSpan } from './concepts.ts';
import type { Term } from './vocabulary.ts';

/** Measures the share of what a message says that nothing on the topic explains: 0 to 1. */
export type MeasureUnexplained = (terms: readonly Term[], concepts: readonly ConceptSpan[]) => number;

/** How often a stem occurs in the examples, by whether they are on the topic. */
interface Occurrences {
  onTopic: number;
  offTopic: number;
}

/** How much a word that is commoner off the topic than on it, and names no concept, counts as unexplained. */
const MOSTLY_OFF_TOPIC = 0.5;

/**
 * Learns from examples which words the topic explains. A rare word says more than a common one (as in inverse document
 * frequency; Spärck Jones, 1972); a misspelt one is not explained by the word that it is taken for.
 */
export function createUnexplained(
  examples: readonly { terms: readonly Term[]; onTopic: boolean }[],
): MeasureUnexplained {
  const occurrences = new Map<string, Occurrences>();
  for (const { terms, onTopic } of examples) {
    for (const stem of new Set(terms.map((term) => term.stem))) {
      const found = occurrences.get(stem) ?? { onTopic: 0, offTopic: 0 };
      found[onTopic ? 'onTopic' : 'offTopic'] += 1;
      occurrences.set(stem, found);
    }
  }
  return (terms, concepts) => {
    const explained = new Set(concepts.flatMap(({ start, end }) => terms.slice(start, end)));
    let unexplained = 0;
    let total = 0;
    for (const term of terms) {
      if (term.word.script === 'number') continue;
      const { onTopic, offTopic } = occurrences.get(term.stem) ?? { onTopic: 0, offTopic: 0 };
      const information = Math.log(examples.length / (onTopic + 2 * offTopic + 1));
      total += information;
      if (onTopic === 0 || term.respelt) unexplained += information;
      else if (!explained.has(term) && onTopic < offTopic) unexplained += MOSTLY_OFF_TOPIC * information;
    }
    return total > 0 ? unexplained / total : 0;
  };
}
