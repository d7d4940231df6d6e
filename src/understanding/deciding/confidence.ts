/** The confidence that answering with the likeliest fact is right: a logistic model over nine signals. */
import type { PolicyFile } from '../../knowledge/schema.ts';
import type { Topicality } from '../reading/topicality.ts';

/** The evidence for and against answering with the likeliest fact. */
export interface Evidence extends Topicality {
  /** The probability of the fact, 0 to 1. */
  readonly probability: number;
  /** Its lead over the next fact that it does not cover, 0 to 1. */
  readonly lead: number;
  /** The probability that the message is off the topic, 0 to 1. */
  readonly offTopic: number;
  /**
   * How much more similar the message is to the nearest example of the fact than to the nearest off-topic one, -1 to 1.
   */
  readonly likeness: number;
}

/** How much each signal counts, in log-odds; `policy.yaml` holds the fitted values. */
export type EvidenceWeights = PolicyFile['weights'];
/** A number for each signal. */
export type EvidenceValues = { readonly [Signal in keyof EvidenceWeights]: number };

/** Keeps the logarithm of the odds finite. */
const MIN_PROBABILITY = 1e-3;

/** The value of each signal, before it is weighted. */
export function measureEvidence(evidence: Evidence): EvidenceValues {
  const { probability, lead, unexplained, logOdds, offTopic, length, unknown, likeness } = evidence;
  return {
    bias: 1,
    probability,
    lead,
    unexplained,
    logOdds,
    odds: Math.log((probability + MIN_PROBABILITY) / (offTopic + MIN_PROBABILITY)),
    length: Math.log(length + 1),
    unknown,
    likeness,
  };
}

/** What each signal adds to the log-odds that answering is right. */
export function weighEvidence(weights: EvidenceWeights, evidence: Evidence): EvidenceValues {
  const values = measureEvidence(evidence);
  return {
    bias: weights.bias * values.bias,
    probability: weights.probability * values.probability,
    lead: weights.lead * values.lead,
    unexplained: weights.unexplained * values.unexplained,
    logOdds: weights.logOdds * values.logOdds,
    odds: weights.odds * values.odds,
    length: weights.length * values.length,
    unknown: weights.unknown * values.unknown,
    likeness: weights.likeness * values.likeness,
  };
}

/** The confidence that answering with the likeliest fact is right, 0 to 1. */
export function confidenceFrom(weights: EvidenceWeights, evidence: Evidence): number {
  const sum = Object.values(weighEvidence(weights, evidence)).reduce((total, weight) => total + weight, 0);
  return 1 / (1 + Math.exp(-sum));
}
