/** When a candidate is good enough; both thresholds as in a fallback classifier (Rasa's FallbackClassifier). */
export interface Policy {
  /** The least confidence, 0 to 1, with which a fact is told. */
  readonly confidence: number;
  /** The least lead, 0 to 1, of the likeliest fact over the next; and how far below `confidence` a choice is still offered. */
  readonly ambiguityGap: number;
}

/** The thresholds in use. */
export const DEFAULT_POLICY: Policy = { confidence: 0.6, ambiguityGap: 0.15 };

/** What speaks for the likeliest fact, and against it. */
export interface Evidence {
  /** Its probability, 0 to 1. */
  readonly probability: number;
  /** Its lead over the next fact that it does not cover, 0 to 1. */
  readonly lead: number;
  /** The probability that the message is off the topic, 0 to 1. */
  readonly offTopic: number;
  /** The share of what the message says that the examples on the topic do not explain, 0 to 1. */
  readonly unexplained: number;
}

/** How much each piece of evidence counts: fitted by logistic regression to examples that the model had not learnt. */
const WEIGHTS = { bias: -2.0, probability: 2.65, lead: 2.0, offTopic: -0.22, unexplained: -2.85 };

/** The confidence, 0 to 1, that telling the likeliest fact is right. */
export function confidenceFrom({ probability, lead, offTopic, unexplained }: Evidence): number {
  const logOdds =
    WEIGHTS.bias +
    WEIGHTS.probability * probability +
    WEIGHTS.lead * lead +
    WEIGHTS.offTopic * Math.log(Math.max(offTopic, 1e-3)) +
    WEIGHTS.unexplained * unexplained;
  return 1 / (1 + Math.exp(-logOdds));
}
