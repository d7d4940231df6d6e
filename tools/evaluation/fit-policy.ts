/** Fits the weights of the evidence, and chooses the threshold from which the bot answers. */

import { fileSchemas, type PolicyFile } from '#src/knowledge/schema.ts';
import { confidenceFrom, type EvidenceWeights, measureEvidence } from '#src/understanding/deciding/confidence.ts';
import { fitLogistic } from './logistic.ts';
import type { Trial } from './trials.ts';

/** What the bot would do with some messages under a policy, as shares of them, 0 to 1. */
export interface Shares {
  readonly count: number;
  readonly right: number;
  /** Right, or a choice that has the right fact. */
  readonly helped: number;
  readonly wrong: number;
  /** The share of the off-topic messages that would be told something. */
  readonly falseAnswers: number;
}

/** The largest shares of off-topic messages that may be told something: of public ones, 1 in 500. */
const MAX_FALSE: Partial<Record<Trial['group'], number>> = { public: 0.002, tempting: 0.015 };
/** An off-topic message counts as this many on-topic ones: silence about everything else comes first. */
const OFF_TOPIC_WEIGHT = 10;
const THRESHOLDS = Array.from({ length: 66 }, (_, i) => (30 + i) / 100);

const round = (value: number) => Math.round(value * 100) / 100;
const shareOf = (some: readonly Trial[], all: readonly Trial[]) => some.length / (all.length || 1);

/** What the bot would do with the messages of some trials under a policy. */
export function measureShares(trials: readonly Trial[], { weights, confidence, ambiguityGap }: PolicyFile): Shares {
  const sure: Trial[] = [];
  const nearlySure: Trial[] = [];
  for (const trial of trials) {
    const reached = trial.evidence ? confidenceFrom(weights, trial.evidence) : Number.NEGATIVE_INFINITY;
    if (reached >= confidence) sure.push(trial);
    else if (reached >= confidence - ambiguityGap) nearlySure.push(trial);
  }
  const onTopic = trials.filter(({ isOffTopic }) => !isOffTopic);
  const offTopic = trials.filter(({ isOffTopic }) => isOffTopic);
  const answered = sure.filter(({ isOffTopic }) => !isOffTopic);
  const right = answered.filter(({ isRight }) => isRight);
  const offered = nearlySure.filter(({ isOffered }) => isOffered);
  return {
    count: trials.length,
    right: shareOf(right, onTopic),
    helped: shareOf([...right, ...offered], onTopic),
    wrong: shareOf(
      answered.filter(({ isRight }) => !isRight),
      onTopic,
    ),
    falseAnswers: shareOf(
      sure.filter(({ isOffTopic, tells }) => isOffTopic && tells),
      offTopic,
    ),
  };
}

function fitWeights(trials: readonly Trial[]): EvidenceWeights {
  const measured = trials.flatMap(({ evidence, isRight, isOffTopic }) =>
    evidence ? [{ values: measureEvidence(evidence), isRight, isOffTopic }] : [],
  );
  const fitted = fitLogistic(
    measured.map(({ values, isRight, isOffTopic }) => ({
      measured: Object.values(values),
      isTrue: isRight,
      weight: isOffTopic ? OFF_TOPIC_WEIGHT : 1,
    })),
  ).map(round);
  const signals = Object.keys(measured[0]?.values ?? {});
  return fileSchemas.policy.shape.weights.parse(Object.fromEntries(signals.map((signal, i) => [signal, fitted[i]])));
}

/** What is not fitted. */
export type PolicyByHand = Pick<PolicyFile, 'ambiguityGap' | 'nearness'>;

/**
 * Fits the weights to trials of writers who were left out, and chooses the lowest threshold from which few enough
 * off-topic messages are told something: of the writers' tempting ones, and of public ones, which are not fitted to.
 */
export function fitPolicy(
  { ambiguityGap, nearness }: PolicyByHand,
  ofWriters: readonly Trial[],
  ofPublic: readonly Trial[],
): PolicyFile {
  const weights = fitWeights(ofWriters);
  const all = [...ofWriters, ...ofPublic];
  const isGood = (threshold: number) =>
    Object.entries(MAX_FALSE).every(([name, most]) => {
      const trials = all.filter(({ group }) => group === name);
      return measureShares(trials, { weights, confidence: threshold, ambiguityGap, nearness }).falseAnswers <= most;
    });
  const highest = THRESHOLDS.at(-1) ?? 1;
  return { confidence: THRESHOLDS.find(isGood) ?? highest, ambiguityGap, nearness, weights };
}
