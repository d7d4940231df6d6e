/** Compares a message with the nearest examples of its possible meanings. */
import { type PackedLists, startsOf } from './packed-lists.ts';

/** The examples, numbered in the order of their meanings. */
export interface ExampleTable {
  /** The examples of meaning i are numbered from `firstOfMeaning[i]` up to `firstOfMeaning[i + 1]`. */
  readonly firstOfMeaning: Uint32Array;
  /** The examples that have each feature, in order. */
  readonly examplesByFeature: PackedLists;
  /** The weight of all features of each example together. */
  readonly sizes: Float32Array;
}

/** An example to compare with: the indices of its features and of its meaning. */
export interface Exemplar {
  readonly features: readonly number[];
  readonly meaning: number;
}

/** A feature that more examples have says little, and would take long to compare. */
const MAX_EXAMPLES_OF_FEATURE = 1500;

/** A rare feature weighs more than a common one (inverse document frequency; Spärck Jones, 1972). */
const weightOf = (frequency: number, examples: number) => Math.log((examples + 1) / (frequency + 1));

/**
 * Indexes examples by their features and meanings.
 *
 * @param features how many features there are
 * @param meanings how many meanings there are
 */
export function indexExamples(examples: readonly Exemplar[], features: number, meanings: number): ExampleTable {
  const inOrder = [...examples].sort((a, b) => a.meaning - b.meaning);
  const perMeaning = new Uint32Array(meanings);
  const frequency = new Uint32Array(features);
  const count = (counts: Uint32Array, i: number) => {
    counts[i] = (counts[i] ?? 0) + 1;
  };
  for (const example of inOrder) {
    count(perMeaning, example.meaning);
    for (const feature of example.features) count(frequency, feature);
  }
  const isCompared = (feature: number) => (frequency[feature] ?? 0) <= MAX_EXAMPLES_OF_FEATURE;
  const starts = startsOf(frequency.map((times) => (times <= MAX_EXAMPLES_OF_FEATURE ? times : 0)));
  const values = new Uint32Array(starts[features] ?? 0);
  const next = starts.slice();
  const sizes = inOrder.map((example, i) => {
    let size = 0;
    for (const feature of example.features.filter(isCompared)) {
      values[next[feature] ?? 0] = i;
      count(next, feature);
      size += weightOf(frequency[feature] ?? 0, examples.length);
    }
    return size;
  });
  return {
    firstOfMeaning: startsOf(perMeaning),
    examplesByFeature: { starts, values },
    sizes: Float32Array.from(sizes),
  };
}

/** The first index from `low` up to `high` with `value` or more; the numbers are sorted. */
function findPlace(numbers: Uint32Array, value: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Measures the similarity of a message to the nearest example of any of some meanings, 0 to 1. The message is given by
 * the indices of its features and the number of its words that no example has.
 */
export type ExampleComparer = (
  message: { readonly features: Iterable<number>; readonly unknown: number },
  meanings: readonly number[],
) => number;

/**
 * Creates a function that compares messages with the examples: the weight of the features that both have, as a share of
 * the weight of those that either has (weighted Jaccard, 1901). A word that no example has weighs most.
 */
export function createExampleComparer({ firstOfMeaning, examplesByFeature, sizes }: ExampleTable): ExampleComparer {
  const { starts, values } = examplesByFeature;
  const shared = new Float32Array(sizes.length);
  return ({ features, unknown }, meanings) => {
    const found: number[] = [];
    let size = unknown * weightOf(0, sizes.length);
    for (const feature of features) {
      const [from, to] = [starts[feature] as number, starts[feature + 1] as number];
      if (from === to) continue;
      const weight = weightOf(to - from, sizes.length);
      size += weight;
      for (const meaning of meanings) {
        const end = firstOfMeaning[meaning + 1] as number;
        for (let k = findPlace(values, firstOfMeaning[meaning] as number, from, to); k < to; k++) {
          const example = values[k] as number;
          if (example >= end) break;
          if (shared[example] === 0) found.push(example);
          shared[example] = (shared[example] as number) + weight;
        }
      }
    }
    let nearest = 0;
    for (const example of found) {
      const common = shared[example] as number;
      nearest = Math.max(nearest, common / (size + (sizes[example] as number) - common));
      shared[example] = 0;
    }
    return nearest;
  };
}
