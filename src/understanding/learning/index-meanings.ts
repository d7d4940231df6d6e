/** Indexes examples by their meanings: to recognize one, and to compare messages with the nearest ones. */
import { labelOf, type Meaning } from '../../knowledge/knowledge-base.ts';
import type { ClassifierWeights } from '../classifier.ts';
import { keyOf, type TrainedModel } from '../model.ts';
import { isComparable } from '../reading/features.ts';
import { indexExamples } from '../reading/nearest-example.ts';
import { createStringTable, indexIn } from '../reading/string-table.ts';
import type { TrainingExample } from './training-example.ts';

/** Indexes the examples by their meanings, to recognize an example and to compare messages with the nearest ones. */
export function indexMeanings(
  examples: readonly TrainingExample[],
  features: readonly string[][],
  weights: ClassifierWeights,
  subject: string | undefined,
): Pick<TrainedModel, 'meanings' | 'exact' | 'examples'> {
  const meaningOf = new Map(examples.map(({ meaning }) => [labelOf(meaning), meaning]));
  const labelIndex = new Map(weights.labels.map((label, i) => [label, i]));
  const indices = examples.map(({ meaning }) => labelIndex.get(labelOf(meaning)) as number);
  const keyed = examples.map((example, i) => ({
    key: keyOf(example, subject),
    meaning: indices[i] as number,
    isRespelt: example.terms.some(({ respelt }) => respelt),
  }));
  // Of two examples with the same key, the one that is spelt so counts.
  const last = [...keyed.filter(({ isRespelt }) => isRespelt), ...keyed.filter(({ isRespelt }) => !isRespelt)];
  const exact = new Map(last.map(({ key, meaning }) => [key, meaning]));
  const exemplars = features.map((list, i) => ({
    features: list
      .filter(isComparable)
      .map((feature) => indexIn(weights.features, feature))
      .filter((at) => at >= 0),
    meaning: indices[i] as number,
  }));
  return {
    meanings: weights.labels.map((label) => meaningOf.get(label) as Meaning),
    exact: { keys: createStringTable(exact.keys()), meaningAt: Uint16Array.from(exact.values()) },
    examples: indexExamples(exemplars, weights.features.starts.length - 1, weights.labels.length),
  };
}
