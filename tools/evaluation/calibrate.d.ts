import type { KnowledgeBase, TrainingBase } from '../../src/knowledge/knowledge-base.ts';
import type { PolicyFile } from '../../src/knowledge/schema.ts';
import type { Trainer } from '../../src/understanding/classifier.ts';
import { type Model } from '../../src/understanding/model.ts';
import { type Evidence, type EvidenceWeights } from '../../src/understanding/deciding/confidence.ts';
import type { LabelledQuestion } from './labelled-question.ts';
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
/** Reads each third of the examples by a model that is learnt from the rest. */
export declare function tryExamples(base: TrainingBase, train: Trainer): Tried[];
/** Reads labelled questions that stand alone and ask one thing; small talk is decided before any fact. */
export declare function tryQuestions(base: KnowledgeBase, model: Model, questions: readonly LabelledQuestion[]): Tried[];
/** What the bot would do with the messages under weights and a threshold. */
export declare function shareOut(tried: readonly Tried[], weights: EvidenceWeights, threshold: number): Shares;
/**
 * Fits the weights of the evidence to the examples, and chooses the least threshold that lets few enough wrong and false
 * answers through to our labelled questions. The questions are not fitted to: the bot was built with them in view, and its
 * confidence in them says too much. How often an example that was left out is told wrong does not count: it often
 * stands for a meaning that no other example has.
 */
export declare function calibrate(ambiguityGap: number, examples: readonly Tried[], questions: readonly Tried[]): PolicyFile;
