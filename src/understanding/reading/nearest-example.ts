/**
 * The examples in the order of their meanings: those of meaning i are numbered from `first[i]` up to `first[i + 1]`. Those that have
 * feature i stand in `exampleAt`, in order, from `start[i]` up to `start[i + 1]`; and what the features of an example weigh
 * together, in `sizes`.
 */
export interface ExampleTable {
  readonly first: Uint32Array;
  readonly start: Uint32Array;
  readonly exampleAt: Uint32Array;
  readonly sizes: Float32Array;
}

/** An example to compare with: the indices of its features and of its meaning. */
export interface Exemplar {
  readonly features: readonly number[];
  readonly meaning: number;
}

/** A feature that more examples have says little, and would take long to compare. */
const COMMON = 1500;

/** A rare feature weighs more than a common one (inverse document frequency; Spärck Jones, 1972). */
const weightOf = (frequency: number, examples: number) => Math.log((examples + 1) / (frequency + 1));

/** Where each of some groups begins, given how many each holds; the last number is where the last one ends. */
function startsOf(counts: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] as number) + (counts[i] as number);
  return starts;
}

/** Lays examples out by their features and meanings, of which there are so many. */
export function indexExamples(examples: readonly Exemplar[], features: number, meanings: number): ExampleTable {
  const inOrder = [...examples].sort((a, b) => a.meaning - b.meaning);
  const perMeaning = new Uint32Array(meanings);
  const frequency = new Uint32Array(features);
  const count = (counts: Uint32Array, i: number) => {
    counts[i] = (counts[i] as number) + 1;
  };
  for (const example of inOrder) {
    count(perMeaning, example.meaning);
    for (const feature of example.features) count(frequency, feature);
  }
  const isCompared = (feature: number) => (frequency[feature] as number) <= COMMON;
  const start = startsOf(frequency.map((times) => (times <= COMMON ? times : 0)));
  const exampleAt = new Uint32Array(start[features] as number);
  const next = start.slice();
  const sizes = inOrder.map((example, i) => {
    let size = 0;
    for (const feature of example.features.filter(isCompared)) {
      exampleAt[next[feature] as number] = i;
      count(next, feature);
      size += weightOf(frequency[feature] as number, examples.length);
    }
    return size;
  });
  return { first: startsOf(perMeaning), start, exampleAt, sizes: Float32Array.from(sizes) };
}

/** The first place from `low` up to `high` that holds `value` or more; the numbers are in order. */
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
 * How like the nearest example of any of some meanings a message is, 0 to 1. The message is given by the indices of its features, and
 * by how many of its words no example has.
 */
export type ExampleComparer = (
  message: { readonly features: Iterable<number>; readonly unknown: number },
  meanings: readonly number[],
) => number;

/**
 * Creates what compares messages with the examples: the weight of what both have, as a share of the weight of all that either
 * has (Jaccard, 1901, weighted). A word that no example has weighs most.
 */
export function createExampleComparer({ first, start, exampleAt, sizes }: ExampleTable): ExampleComparer {
  const shared = new Float32Array(sizes.length);
  return ({ features, unknown }, meanings) => {
    const found: number[] = [];
    let size = unknown * weightOf(0, sizes.length);
    for (const feature of features) {
      const [from, to] = [start[feature] as number, start[feature + 1] as number];
      if (from === to) continue;
      const weight = weightOf(to - from, sizes.length);
      size += weight;
      for (const meaning of meanings) {
        const end = first[meaning + 1] as number;
        for (let k = findPlace(exampleAt, first[meaning] as number, from, to); k < to; k++) {
          const example = exampleAt[k] as number;
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
