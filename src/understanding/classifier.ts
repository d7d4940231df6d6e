/** A labelled bag of features, to learn from. */
export interface Sample {
  readonly label: string;
  readonly features: readonly string[];
}

/** A label with its probability, from 0 to 1. */
export interface Scored {
  readonly label: string;
  readonly probability: number;
}

export interface Classifier {
  /** Every label whose probability is not negligible, the likeliest first; probabilities sum to 1 over all labels. */
  classify(features: readonly string[]): Scored[];
  /** What each feature says for a label, in log-odds; positive speaks for it. */
  weigh(features: readonly string[], label: string): { feature: string; weight: number }[];
  /** Says whether a feature occurred in the samples. */
  knows(feature: string): boolean;
}

const EPOCHS = 14;
const LEARNING_RATE = 0.5;
const DECAY = 2e-4;

/** A fixed sequence of pseudo-random numbers from 0 to 1 (Lehmer, 1951): the same samples give the same classifier. */
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
 * Learns a maximum-entropy classifier (multinomial logistic regression; Berger, Della Pietra & Della Pietra, 1996) over
 * sparse binary features by stochastic gradient descent with per-weight steps (AdaGrad; Duchi, Hazan & Singer, 2011).
 * A weight exists only for a feature seen with a label, so that a message touches few of them.
 */
export function createClassifier(samples: readonly Sample[]): Classifier {
  const labels = [...new Set(samples.map((sample) => sample.label))];
  const labelIndex = new Map(labels.map((label, i) => [label, i]));
  const featureIndex = new Map<string, number>();
  const labelsOf: Set<number>[] = [];
  const rows = samples.map(({ label, features }) => {
    const target = labelIndex.get(label) as number;
    const row = new Int32Array(features.length);
    features.forEach((feature, i) => {
      let index = featureIndex.get(feature);
      if (index === undefined) {
        index = featureIndex.size;
        featureIndex.set(feature, index);
        labelsOf.push(new Set());
      }
      labelsOf[index]?.add(target);
      row[i] = index;
    });
    return { target, row };
  });

  const start = new Int32Array(featureIndex.size + 1);
  labelsOf.forEach((set, i) => {
    start[i + 1] = (start[i] as number) + set.size;
  });
  const weightLabel = new Int32Array(start[featureIndex.size] as number);
  labelsOf.forEach((set, i) => {
    weightLabel.set(
      [...set].sort((a, b) => a - b),
      start[i],
    );
  });
  const weights = new Float32Array(weightLabel.length);
  const squares = new Float32Array(weightLabel.length).fill(1e-2);
  const bias = new Float32Array(labels.length);

  const scores = new Float64Array(labels.length);
  /** Fills `scores` with probabilities. */
  function score(row: Int32Array): void {
    scores.set(bias);
    const scale = 1 / Math.sqrt(row.length || 1);
    for (const feature of row) {
      const end = start[feature + 1] as number;
      for (let k = start[feature] as number; k < end; k++) {
        const label = weightLabel[k] as number;
        scores[label] = (scores[label] as number) + (weights[k] as number) * scale;
      }
    }
    let max = -Infinity;
    for (const value of scores) if (value > max) max = value;
    let sum = 0;
    for (let i = 0; i < scores.length; i++) {
      const value = Math.exp((scores[i] as number) - max);
      scores[i] = value;
      sum += value;
    }
    for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
  }

  const order = Int32Array.from(rows.keys());
  const random = createRandom();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { target, row } = rows[index] as (typeof rows)[number];
      score(row);
      const scale = 1 / Math.sqrt(row.length || 1);
      for (const feature of row) {
        const end = start[feature + 1] as number;
        for (let k = start[feature] as number; k < end; k++) {
          const label = weightLabel[k] as number;
          const error = (scores[label] as number) - (label === target ? 1 : 0);
          if (error < 1e-3 && error > -1e-3) continue;
          const gradient = error * scale + DECAY * (weights[k] as number);
          squares[k] = (squares[k] as number) + gradient * gradient;
          weights[k] = (weights[k] as number) - (LEARNING_RATE * gradient) / Math.sqrt(squares[k] as number);
        }
      }
      for (let label = 0; label < labels.length; label++) {
        bias[label] = (bias[label] as number) - 0.01 * ((scores[label] as number) - (label === target ? 1 : 0));
      }
    }
  }

  const indicesOf = (features: readonly string[]) =>
    Int32Array.from(features.flatMap((feature) => featureIndex.get(feature) ?? []));

  return {
    classify(features) {
      score(indicesOf(features));
      const found: Scored[] = [];
      labels.forEach((label, i) => {
        const probability = scores[i] as number;
        if (probability > 1e-3) found.push({ label, probability });
      });
      return found.sort((a, b) => b.probability - a.probability);
    },
    weigh(features, label) {
      const target = labelIndex.get(label);
      const scale = 1 / Math.sqrt(indicesOf(features).length || 1);
      return features.flatMap((feature) => {
        const index = featureIndex.get(feature);
        if (index === undefined) return [];
        for (let k = start[index] as number; k < (start[index + 1] as number); k++) {
          if (weightLabel[k] === target) return [{ feature, weight: (weights[k] as number) * scale }];
        }
        return [];
      });
    },
    knows: (feature) => featureIndex.has(feature),
  };
}
