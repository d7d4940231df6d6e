/** A maximum-entropy classifier over binary features. */
import { startsOf } from './reading/packed-lists.ts';
import { createStringTable, indexIn, type StringTable } from './reading/string-table.ts';

/** A labelled bag of features, to train on. */
export interface Sample {
  readonly label: string;
  readonly features: readonly string[];
}

/**
 * What a classifier has learned: for each feature, the weights of the labels it was seen with. Those of feature i are
 * at `starts[i]` up to `starts[i + 1]` of `labelAt` and `weightAt`.
 */
export interface ClassifierWeights {
  readonly labels: readonly string[];
  readonly features: StringTable;
  readonly starts: Uint32Array;
  readonly labelAt: Uint16Array;
  readonly weightAt: Float32Array;
  readonly bias: Float32Array;
}

/** A label with its probability, from 0 to 1. */
export interface LabelProbability {
  readonly label: string;
  readonly probability: number;
}

/** Classifies bags of features, which are given by their indices. */
export interface Classifier {
  /** The index of a feature; -1 if it is unknown. */
  indexOf(feature: string): number;
  /** Every label whose probability is not negligible, the likeliest first; over all labels they sum to 1. */
  classify(features: ReadonlySet<number>): LabelProbability[];
}

const EPOCHS = 10;
const LEARNING_RATE = 0.7;
const DECAY = 2e-4;
const BIAS_RATE = 0.01;
const NEGLIGIBLE_PROBABILITY = 1e-3;

/** A fixed sequence of pseudo-random numbers from 0 to 1 (Lehmer, 1951): the same samples give the same weights. */
function createRandom(): () => number {
  let state = 20200918;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/**
 * Fills `scores`, one per label, with numbers in proportion to the labels' probabilities for a row of feature indices,
 * and returns their sum. With thousands of labels, most of a message's time is spent here; so the loop reads the typed
 * arrays itself.
 */
function score(
  { starts, labelAt, weightAt, bias }: ClassifierWeights,
  row: Iterable<number>,
  size: number,
  scores: Float64Array,
): number {
  scores.set(bias);
  const scale = 1 / Math.sqrt(size || 1);
  for (const feature of row) {
    const end = starts[feature + 1] as number;
    for (let k = starts[feature] as number; k < end; k++) {
      const label = labelAt[k] as number;
      scores[label] = (scores[label] as number) + (weightAt[k] as number) * scale;
    }
  }
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) if ((scores[i] as number) > max) max = scores[i] as number;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const value = Math.exp((scores[i] as number) - max);
    scores[i] = value;
    sum += value;
  }
  return sum;
}

/** Allocates the weights, all zero, and turns each sample into the index of its label and a row of feature indices. */
function layOut(samples: readonly Sample[]): {
  weights: ClassifierWeights;
  rows: { target: number; row: Int32Array }[];
} {
  const labels = [...new Set(samples.map(({ label }) => label))];
  const labelIndex = new Map(labels.map((label, i) => [label, i]));
  const featureIndex = new Map<string, number>();
  const labelsOf: Set<number>[] = [];
  const rows = samples.map(({ label, features }) => {
    const target = labelIndex.get(label) as number;
    const row = Int32Array.from(features, (feature) => {
      const index = featureIndex.get(feature) ?? featureIndex.size;
      featureIndex.set(feature, index);
      labelsOf[index] ??= new Set();
      labelsOf[index].add(target);
      return index;
    });
    return { target, row };
  });
  const starts = startsOf(labelsOf.map(({ size }) => size));
  const labelAt = Uint16Array.from(labelsOf.flatMap((set) => [...set].sort((a, b) => a - b)));
  const weightAt = new Float32Array(labelAt.length);
  const features = createStringTable(featureIndex.keys());
  return { weights: { labels, features, starts, labelAt, weightAt, bias: new Float32Array(labels.length) }, rows };
}

/**
 * Trains a maximum-entropy classifier (multinomial logistic regression; Berger, Della Pietra & Della Pietra, 1996) over
 * binary features by stochastic gradient descent with a step size per weight (AdaGrad; Duchi, Hazan & Singer, 2011). A
 * weight exists only for a feature seen with a label, so that a message touches few of them. The same samples always
 * give the same weights.
 *
 * @param epochs how often each sample is seen
 */
export function trainClassifier(samples: readonly Sample[], epochs = EPOCHS): ClassifierWeights {
  const { weights, rows } = layOut(samples);
  const { starts, labelAt, weightAt, bias } = weights;
  const squares = new Float32Array(weightAt.length).fill(1e-2);
  const scores = new Float64Array(bias.length);
  const order = Int32Array.from(rows.keys());
  const random = createRandom();
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { target, row } = rows[index] as (typeof rows)[number];
      const sum = score(weights, row, row.length, scores);
      const scale = 1 / Math.sqrt(row.length || 1);
      for (const feature of row) {
        const end = starts[feature + 1] as number;
        for (let k = starts[feature] as number; k < end; k++) {
          const label = labelAt[k] as number;
          const error = (scores[label] as number) / sum - (label === target ? 1 : 0);
          if (Math.abs(error) < NEGLIGIBLE_PROBABILITY) continue;
          const gradient = error * scale + DECAY * (weightAt[k] as number);
          squares[k] = (squares[k] as number) + gradient * gradient;
          weightAt[k] = (weightAt[k] as number) - (LEARNING_RATE * gradient) / Math.sqrt(squares[k] as number);
        }
      }
      for (let label = 0; label < bias.length; label++) {
        bias[label] =
          (bias[label] as number) - BIAS_RATE * ((scores[label] as number) / sum - (label === target ? 1 : 0));
      }
    }
  }
  return weights;
}

/** Creates a classifier from trained weights. */
export function createClassifier(weights: ClassifierWeights): Classifier {
  const scores = new Float64Array(weights.labels.length);
  return {
    indexOf: (feature) => indexIn(weights.features, feature),
    classify(features) {
      const sum = score(weights, features, features.size, scores);
      const scored: LabelProbability[] = [];
      for (let i = 0; i < scores.length; i++) {
        const probability = (scores[i] as number) / sum;
        if (probability > NEGLIGIBLE_PROBABILITY) scored.push({ label: weights.labels[i] as string, probability });
      }
      return scored.sort((a, b) => b.probability - a.probability);
    },
  };
}
