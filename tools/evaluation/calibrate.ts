import type { KnowledgeBase, Meaning, TrainingBase } from '../../src/knowledge/knowledge-base.ts';
import type { PolicyFile } from '../../src/knowledge/schema.ts';
import type { Trainer } from '../../src/understanding/classifier.ts';
import {
  confidenceFrom,
  type Evidence,
  type EvidenceValues,
  type EvidenceWeights,
  measureEvidence,
} from '../../src/understanding/deciding/confidence.ts';
import { rankFacts } from '../../src/understanding/deciding/decide.ts';
import { learn } from '../../src/understanding/learning/learn.ts';
import { createModel, type Model } from '../../src/understanding/model.ts';
import type { LabelledQuestion } from './labelled-question.ts';
import { fitLogistic } from './logistic.ts';

/** A message that the model had not learnt: the evidence for the likeliest fact, and whether telling it is right. */
export interface Tried {
  readonly evidence: Evidence;
  readonly isRight: boolean;
  readonly isOffTopic: boolean;
}

/** What the bot would do with some messages under a policy, in shares of them, 0 to 1. */
export interface Shares {
  readonly count: number;
  readonly right: number;
  readonly wrong: number;
  /** The share of the messages off the topic that would be told a fact. */
  readonly falseAnswers: number;
}

const FOLDS = 3;
/** The most wrong answers, and false ones, that the threshold lets through, as shares of our labelled questions. */
const MOST_WRONG = 0.015;
const MOST_FALSE = 0.01;
/** The same of the examples off the topic, most of which were written to look as if they were on it. */
const MOST_FALSE_EXAMPLES = 0.015;
/** How much a message off the topic counts, as against one on it: silence about everything else comes first. */
const OFF_TOPIC = 10;
const THRESHOLDS = Array.from({ length: 61 }, (_, i) => (30 + i) / 100);

function tryText(base: KnowledgeBase, model: Model, text: string, isRight: (fact: string) => boolean) {
  const reading = model.read(text);
  const weighed = rankFacts(base, model.understand(reading));
  return weighed && { evidence: weighed.evidence, isRight: isRight(weighed.best) };
}

/** Reads each third of the examples by a model that is learnt from the rest. */
export function tryExamples(base: TrainingBase, train: Trainer): Tried[] {
  const means = (meaning: Meaning) => (told: string) =>
    meaning.kind === 'fact' && (told === meaning.fact || base.facts.get(told)?.covers.includes(meaning.fact) === true);
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isHeldOut = (_: unknown, i: number) => i % FOLDS === fold;
    const model = createModel(learn(base, { train, examples: base.examples.filter((_, i) => i % FOLDS !== fold) }));
    return base.examples.filter(isHeldOut).flatMap(({ text, meaning }): Tried[] => {
      const tried = tryText(base, model, text, means(meaning));
      return tried ? [{ ...tried, isOffTopic: meaning.kind === 'off-topic' }] : [];
    });
  });
}

/** Reads labelled questions that stand alone and ask one thing; small talk is decided before any fact. */
export function tryQuestions(base: KnowledgeBase, model: Model, questions: readonly LabelledQuestion[]): Tried[] {
  return questions.flatMap(({ text, expect, facts = [], factsAll }): Tried[] => {
    if (text === undefined || factsAll || expect === 'smalltalk') return [];
    const tried = tryText(base, model, text, (told) => facts.includes(told));
    return tried ? [{ ...tried, isOffTopic: expect === 'fallback' }] : [];
  });
}

/** What the bot would do with the messages under weights and a threshold. */
export function shareOut(tried: readonly Tried[], weights: EvidenceWeights, threshold: number): Shares {
  const told = tried.filter(({ evidence }) => confidenceFrom(weights, evidence) >= threshold);
  const share = (of: readonly Tried[], all: readonly Tried[]) => of.length / (all.length || 1);
  const [onTopic, offTopic] = [false, true].map((isOff) => tried.filter(({ isOffTopic }) => isOffTopic === isOff));
  const toldOnTopic = told.filter(({ isOffTopic }) => !isOffTopic);
  return {
    count: tried.length,
    right: share(
      toldOnTopic.filter(({ isRight }) => isRight),
      onTopic ?? [],
    ),
    wrong: share(
      toldOnTopic.filter(({ isRight }) => !isRight),
      onTopic ?? [],
    ),
    falseAnswers: share(
      told.filter(({ isOffTopic }) => isOffTopic),
      offTopic ?? [],
    ),
  };
}

/**
 * Fits the weights of the evidence to the examples, and chooses the least threshold that lets few enough wrong and false
 * answers through to our labelled questions. The questions are not fitted to: the bot was built with them in view, and its
 * confidence in them says too much. How often an example that was left out is told wrong does not count: it often
 * stands for a meaning that no other example has.
 */
export function calibrate(ambiguityGap: number, examples: readonly Tried[], questions: readonly Tried[]): PolicyFile {
  const fitted = fitLogistic(
    examples.map(({ evidence, isRight, isOffTopic }) => ({
      measured: Object.values(measureEvidence(evidence)),
      isTrue: isRight,
      weight: isOffTopic ? OFF_TOPIC : 1,
    })),
  );
  const names = Object.keys(measureEvidence((examples[0] as Tried).evidence)) as (keyof EvidenceValues)[];
  const weights = Object.fromEntries(
    names.map((name, i) => [name, round(fitted[i] as number)]),
  ) as unknown as EvidenceWeights;
  const isGood = (threshold: number) => {
    const ours = shareOut(questions, weights, threshold);
    const theirs = shareOut(examples, weights, threshold);
    return ours.wrong <= MOST_WRONG && ours.falseAnswers <= MOST_FALSE && theirs.falseAnswers <= MOST_FALSE_EXAMPLES;
  };
  return { confidence: THRESHOLDS.find(isGood) ?? (THRESHOLDS.at(-1) as number), ambiguityGap, weights };
}

const round = (value: number) => Math.round(value * 100) / 100;
