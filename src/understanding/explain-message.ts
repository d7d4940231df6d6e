import type { KnowledgeBase, Meaning } from '../knowledge/knowledge-base.ts';
import { rankFacts } from './deciding/decide.ts';
import type { Claim, Outcome } from './deciding/interpretation.ts';
import { createInterpreter } from './interpret.ts';
import type { Model } from './model.ts';
import { type Evidence, measureEvidence, type EvidenceValues, weighEvidence } from './deciding/confidence.ts';

/** How a message that stands alone is understood, step by step, as plain data. */
export interface Explanation {
  readonly words: readonly {
    readonly text: string;
    readonly stem: string;
    /** Whether it was read for a misspelt word. */
    readonly respelt: boolean;
    readonly concepts: readonly string[];
  }[];
  /** What may be meant, the likeliest first; probabilities from 0 to 1. */
  readonly candidates: readonly { readonly meaning: Meaning; readonly confidence: number }[];
  /** The likeliest fact, and what was measured of it, before it is weighed; undefined where no fact may be meant. */
  readonly weighed?: { readonly best: string; readonly evidence: Evidence } | undefined;
  /** What speaks for the likeliest fact and against it: what is weighed, and what it adds to the log-odds. */
  readonly evidence: readonly {
    readonly name: keyof EvidenceValues;
    readonly weight: number;
    readonly value: number;
  }[];
  readonly decision: {
    readonly outcome: Outcome;
    readonly facts: readonly string[];
    readonly confidence: number;
    /** The least confidence with which a fact is told. */
    readonly threshold: number;
    readonly claim?: Claim | undefined;
  };
}

/** Explains how a message is understood where nothing was said before it. */
export function explainMessage(base: KnowledgeBase, model: Model, text: string): Explanation {
  const reading = model.read(text);
  const understanding = model.understand(reading);
  const weighed = rankFacts(base, understanding);
  const values = weighed && measureEvidence(weighed.evidence);
  const weights = weighed && weighEvidence(base.policy.weights, weighed.evidence);
  const { outcome, confidence, ...meant } = createInterpreter(base, model)(text);
  return {
    words: reading.terms.map(({ word, stem, respelt }, i) => ({
      text: word.text,
      stem,
      respelt,
      concepts: reading.concepts.filter(({ start, end }) => start <= i && i < end).map(({ concept }) => concept),
    })),
    candidates: understanding.candidates,
    weighed,
    evidence:
      values && weights
        ? (Object.keys(values) as (keyof EvidenceValues)[]).map((name) => ({
            name,
            weight: weights[name],
            value: values[name],
          }))
        : [],
    decision: {
      outcome,
      facts: 'facts' in meant ? meant.facts : [],
      confidence,
      threshold: base.policy.confidence,
      ...('claim' in meant && meant.claim && { claim: meant.claim }),
    },
  };
}
