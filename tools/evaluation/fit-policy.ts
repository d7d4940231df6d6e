/** Fits the weights of the evidence, and chooses the threshold from which the bot answers. */

import { fileSchemas, type PolicyFile } from '#src/knowledge/schema.ts';
import { confidenceFrom, type EvidenceWeights, measureEvidence } from '#src/understanding/deciding/confidence.ts';
import { fitLogistic } from './logistic.ts';
import type { Trial } from './trials.ts';

/** What the bot would do with some messages under a policy, as shares of them, 0 to 1. */
export interface Shares {
  readonly count: number;
  readonly right: number;
  readonly wrong: number;
  /** The share of the off-topic messages that would get an answer. */
  readonly falseAnswers: number;
}

/** The largest shares of wrong and false answers that the threshold lets through to our labelled questions. */
const MAX_WRONG = 0.015;
const MAX_FALSE = 0.01;
/** The same for off-topic examples, most of which were written to look as if they were on the topic. */
const MAX_FALSE_EXAMPLES = 0.015;
/** An off-topic message counts as this many on-topic ones: silence about everything else comes first. */
const OFF_TOPIC_WEIGHT = 10;
const THRESHOLDS = Array.from({ length: 61 }, (_, i) => (30 + i) / 100);

const round = (value: number) => Math.round(value * 100) / 100;
const shareOf = (some: readonly Trial[], all: readonly Trial[]) => some.length / (all.length || 1);

/** What the bot would do with the messages of some trials. */
export function measureShares(trials: readonly Trial[], weights: EvidenceWeights, threshold: number): Shares {
  const answered = trials.filter(({ evidence }) => confidenceFrom(weights, evidence) >= threshold);
  const onTopic = trials.filter(({ isOffTopic }) => !isOffTopic);
  const offTopic = trials.filter(({ isOffTopic }) => isOffTopic);
  const count = (isOff: boolean, isRight?: boolean) =>
    answered.filter((trial) => trial.isOffTopic === isOff && (isRight === undefined || trial.isRight === isRight));
  return {
    count: trials.length,
    right: shareOf(count(false, true), onTopic),
    wrong: shareOf(count(false, false), onTopic),
    falseAnswers: shareOf(count(true), offTopic),
  };
}

function fitWeights(examples: readonly Trial[]): EvidenceWeights {
  const fitted = fitLogistic(
    examples.map(({ evidence, isRight, isOffTopic }) => ({
      measured: Object.values(measureEvidence(evidence)),
      isTrue: isRight,
      weight: isOffTopic ? OFF_TOPIC_WEIGHT : 1,
    })),
  ).map(round);
  const signals = examples[0] ? Object.keys(measureEvidence(examples[0].evidence)) : [];
  return fileSchemas.policy.shape.weights.parse(Object.fromEntries(signals.map((signal, i) => [signal, fitted[i]])));
}

/**
 * Fits the weights to the examples, and chooses the lowest threshold with few enough wrong and false answers to our
 * labelled questions. The weights are not fitted to the questions: the bot was built with them in view, so its
 * confidence in them is too high. Wrong answers to left-out examples do not count: such an example is often the only
 * one of its kind.
 */
export function fitPolicy(ambiguityGap: number, examples: readonly Trial[], questions: readonly Trial[]): PolicyFile {
  const weights = fitWeights(examples);
  const isGood = (threshold: number) => {
    const ofQuestions = measureShares(questions, weights, threshold);
    const ofExamples = measureShares(examples, weights, threshold);
    return (
      ofQuestions.wrong <= MAX_WRONG &&
      ofQuestions.falseAnswers <= MAX_FALSE &&
      ofExamples.falseAnswers <= MAX_FALSE_EXAMPLES
    );
  };
  const highest = THRESHOLDS.at(-1) ?? 1;
  return { confidence: THRESHOLDS.find(isGood) ?? highest, ambiguityGap, weights };
}
