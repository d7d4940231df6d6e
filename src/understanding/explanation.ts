/** Explains an interpretation as plain data, for `ask --explain` and the panel of the local chat. */
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type EvidenceValues, measureEvidence, weighEvidence } from './deciding/confidence.ts';
import type { ConclusionKind, DecidedMessage, Interpretation, RankedFacts } from './deciding/interpretation.ts';
import type { Verdict } from './deciding/verdict.ts';
import type { Candidate, Reading } from './model.ts';

/** A word of the message, and what was made of it. */
export interface ExplainedWord {
  readonly text: string;
  readonly stem: string;
  /** Whether it was read as another word, because it looked misspelt. */
  readonly respelt: boolean;
  readonly concepts: readonly string[];
}

/** A signal for or against the likeliest fact. */
export interface ExplainedSignal {
  readonly name: keyof EvidenceValues;
  readonly value: number;
  /** What it adds to the log-odds that answering is right. */
  readonly weight: number;
}

/** How a message, or a half of one, was decided. */
export interface ExplainedDecision {
  /** The words that were read; of a half, those that the other half lends it included. */
  readonly text: string;
  /** What may be meant, the likeliest first, weighed by the conversation. */
  readonly candidates: readonly Candidate[];
  /** The likeliest fact with its evidence; undefined if no fact may be meant. */
  readonly ranking?: RankedFacts | undefined;
  readonly signals: readonly ExplainedSignal[];
  /** The fact that it probably follows up on. */
  readonly followsUp?: string | undefined;
  readonly outcome: ConclusionKind;
  readonly facts: readonly string[];
  readonly confidence: number;
}

/** How a message was understood. */
export interface Explanation extends ExplainedDecision {
  readonly words: readonly ExplainedWord[];
  /** The two questions that it was read as, if it was. */
  readonly halves?: readonly [ExplainedDecision, ExplainedDecision] | undefined;
  readonly verdict?: Verdict | undefined;
  /** The least confidence with which a fact is told. */
  readonly threshold: number;
}

function explainWords({ terms, concepts }: Reading): ExplainedWord[] {
  return terms.map(({ word, stem, respelt }, i) => ({
    text: word.text,
    stem,
    respelt,
    concepts: concepts.filter(({ start, end }) => start <= i && i < end).map(({ concept }) => concept),
  }));
}

function explainSignals(base: KnowledgeBase, { evidence }: RankedFacts): ExplainedSignal[] {
  const values = measureEvidence(evidence);
  const weights = weighEvidence(base.policy.weights, evidence);
  return (Object.keys(values) as (keyof EvidenceValues)[]).map((name) => ({
    name,
    value: values[name],
    weight: weights[name],
  }));
}

function explainDecision(base: KnowledgeBase, message: DecidedMessage): ExplainedDecision {
  const { reading, candidates, ranking, followsUp, decision } = message;
  return {
    text: reading.terms.map(({ word }) => word.text).join(' '),
    candidates,
    ranking,
    signals: ranking ? explainSignals(base, ranking) : [],
    followsUp,
    outcome: decision.outcome,
    facts: 'facts' in decision ? decision.facts : [],
    confidence: decision.confidence,
  };
}

/** Explains how a message was understood; undefined if it was not read, because it is empty or too long. */
export function explainInterpretation(base: KnowledgeBase, { trace }: Interpretation): Explanation | undefined {
  if (!trace) return undefined;
  const { halves, decision } = trace;
  return {
    ...explainDecision(base, trace),
    words: explainWords(trace.reading),
    halves: halves && [explainDecision(base, halves[0]), explainDecision(base, halves[1])],
    verdict: decision.outcome === 'answer' ? decision.verdict : undefined,
    threshold: base.policy.confidence,
  };
}
