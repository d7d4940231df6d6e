/** Trials: how the bot understands messages that its model was not trained on, for calibration. */

import type { KnowledgeBase, Meaning, TrainingBase } from '#src/knowledge/knowledge-base.ts';
import type { Evidence } from '#src/understanding/deciding/confidence.ts';
import { decide } from '#src/understanding/deciding/decide.ts';
import { trainModel } from '#src/understanding/learning/train-model.ts';
import { createModel, type Model } from '#src/understanding/model.ts';
import type { LabelledQuestion } from './labelled-question.ts';

/** The evidence for the likeliest fact of a message, and whether answering with it would be right. */
export interface Trial {
  readonly evidence: Evidence;
  readonly isRight: boolean;
  readonly isOffTopic: boolean;
}

const FOLDS = 3;

/**
 * A trial of one message; none if it can mean no fact. The interpreter refuses a message without words before it ranks
 * it, but such examples count in the fit: they show how little confidence no evidence at all deserves.
 */
function tryText(
  base: KnowledgeBase,
  model: Model,
  text: string,
  isOffTopic: boolean,
  isRight: (fact: string) => boolean,
): Trial[] {
  const reading = model.read(text);
  const { topicality } = reading;
  const { ranking } = decide(base, model, { reading, recentFacts: [], candidates: model.rank(reading), topicality });
  return ranking ? [{ evidence: ranking.evidence, isRight: isRight(ranking.best), isOffTopic }] : [];
}

function answers(base: KnowledgeBase, fact: string, meaning: Meaning): boolean {
  if (meaning.kind !== 'fact') return false;
  return fact === meaning.fact || base.facts.get(fact)?.covers.includes(meaning.fact) === true;
}

/** Tries each third of the examples with a model that is trained on the rest. This takes minutes. */
export function tryExamples(base: TrainingBase): Trial[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const others = base.examples.filter((_, i) => i % FOLDS !== fold);
    const model = createModel(trainModel(base, { examples: others }));
    return base.examples
      .filter((_, i) => i % FOLDS === fold)
      .flatMap(({ text, meaning }) =>
        tryText(base, model, text, meaning.kind === 'off-topic', (fact) => answers(base, fact, meaning)),
      );
  });
}

/** Tries labelled questions that are one message about one thing; small talk is decided before any fact. */
export function tryQuestions(base: KnowledgeBase, model: Model, questions: readonly LabelledQuestion[]): Trial[] {
  return questions.flatMap(({ text, expect, facts = [], factsAll }) => {
    if (text === undefined || factsAll || expect === 'smalltalk') return [];
    return tryText(base, model, text, expect === 'fallback', (fact) => facts.includes(fact));
  });
}
