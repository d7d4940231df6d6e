import type { Topicality } from './topicality.ts';

/** When a candidate is good enough; both thresholds as in a fallback classifier (Rasa's FallbackClassifier). */
export interface Policy {
  /** The least confidence, 0 to 1, with which a fact is told. */
  readonly confidence: number;
  /** The least lead, 0 to 1, of the likeliest fact over the next; and how far below `confidence` a choice is still offered. */
  readonly ambiguityGap: number;
}

/** The thresholds in use. */
export const DEFAULT_POLICY: Policy = { confidence: 0.52, ambiguityGap: 0.15 };

/** What speaks for the likeliest fact, and against it. */
export interface Evidence extends Topicality {
  /** Its probability, 0 to 1. */
  readonly probability: number;
  /** Its lead over the next fact that it does not cover, 0 to 1. */
  readonly lead: number;
  /** The probability that the message is off the topic, 0 to 1. */
  readonly offTopic: number;
}

/** How much each piece of evidence counts: fitted by logistic regression to examples that the model had not learnt. */
const WEIGHTS = {
  bias: -6.9,
  probability: 2.98,
  lead: 0.43,
  unexplained: -4.29,
  logOdds: 1.32,
  odds: 0.38,
  length: 1.88,
  unknown: 4.93,
};
const LEAST = 1e-3;

/** What each piece of evidence adds to the log-odds that telling the likeliest fact is right. */
export function weighEvidence(evidence: Evidence): Record<keyof typeof WEIGHTS, number> {
  const { probability, offTopic } = evidence;
  return {
    bias: WEIGHTS.bias,
    probability: WEIGHTS.probability * probability,
    lead: WEIGHTS.lead * evidence.lead,
    unexplained: WEIGHTS.unexplained * evidence.unexplained,
    logOdds: WEIGHTS.logOdds * evidence.logOdds,
    odds: WEIGHTS.odds * Math.log((probability + LEAST) / (offTopic + LEAST)),
    length: WEIGHTS.length * Math.log(evidence.length + 1),
    unknown: WEIGHTS.unknown * evidence.unknown,
  };
}

/** The confidence, 0 to 1, that telling the likeliest fact is right. */
export function confidenceFrom(evidence: Evidence): number {
  const sum = Object.values(weighEvidence(evidence)).reduce((total, weight) => total + weight, 0);
  return 1 / (1 + Math.exp(-sum));
}
