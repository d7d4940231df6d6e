import type { PolicyFile } from '../../knowledge/schema.ts';
import type { Topicality } from '../reading/topicality.ts';

/** What speaks for the likeliest fact, and against it. */
export interface Evidence extends Topicality {
  /** Its probability, 0 to 1. */
  readonly probability: number;
  /** Its lead over the next fact that it does not cover, 0 to 1. */
  readonly lead: number;
  /** The probability that the message is off the topic, 0 to 1. */
  readonly offTopic: number;
  /** How much liker the nearest example of it the message is than the nearest one off the topic, -1 to 1. */
  readonly likeness: number;
}

/** How much each piece of evidence counts, in log-odds. */
export type EvidenceWeights = PolicyFile['weights'];
/** A number for each piece of evidence. */
export type EvidenceValues = { readonly [Piece in keyof EvidenceWeights]: number };

const LEAST = 1e-3;

/** Each piece of evidence as a number, before it is weighed. */
export function measureEvidence(evidence: Evidence): EvidenceValues {
  const { probability, lead, unexplained, logOdds, offTopic, length, unknown, likeness } = evidence;
  return {
    bias: 1,
    probability,
    lead,
    unexplained,
    logOdds,
    odds: Math.log((probability + LEAST) / (offTopic + LEAST)),
    length: Math.log(length + 1),
    unknown,
    likeness,
  };
}

/** What each piece of evidence adds to the log-odds that telling the likeliest fact is right. */
export function weighEvidence(weights: EvidenceWeights, evidence: Evidence): EvidenceValues {
  const measured = Object.entries(measureEvidence(evidence)) as [keyof EvidenceWeights, number][];
  return Object.fromEntries(measured.map(([piece, value]) => [piece, weights[piece] * value])) as unknown as EvidenceValues;
}

/** The confidence, 0 to 1, that telling the likeliest fact is right. */
export function confidenceFrom(weights: EvidenceWeights, evidence: Evidence): number {
  const sum = Object.values(weighEvidence(weights, evidence)).reduce((total, weight) => total + weight, 0);
  return 1 / (1 + Math.exp(-sum));
}
