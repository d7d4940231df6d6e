/** When a candidate is good enough; both thresholds as in a fallback classifier (Rasa's FallbackClassifier). */
export interface Policy {
  /** The least confidence, 0 to 1, with which a fact is given as the answer. */
  readonly confidence: number;
  /** The least lead, 0 to 1, of the best candidate over the next; below it the two are ambiguous. */
  readonly ambiguityGap: number;
}

/** The thresholds in use. */
export const DEFAULT_POLICY: Policy = { confidence: 0.5, ambiguityGap: 0.15 };
