/** Finds the examples that the bot would misread without having them. */
import { type Example, factsOf, type Meaning, type TrainingBase } from '../../knowledge/knowledge-base.ts';
import type { Problem } from '../../knowledge/problems.ts';
import type { Interpretation } from '../deciding/interpretation.ts';
import { createInterpreter } from '../interpret.ts';
import { createModel } from '../model.ts';
import { trainModel } from './train-model.ts';

const FOLDS = 5;

/**
 * Whether a message gets the answer of another meaning; a choice of facts or silence is no misreading.
 */
function isMisread(base: TrainingBase, meaning: Meaning, got: Interpretation): boolean {
  if (got.outcome !== 'answer' && got.outcome !== 'unanswered') return false;
  if (meaning.kind !== 'fact') return true;
  const [told = ''] = got.facts;
  const meant = [...factsOf(base, meaning.fact), base.facts.get(meaning.fact)?.after];
  return !meant.includes(told) && !base.facts.get(told)?.covers.includes(meaning.fact);
}

/**
 * Finds the examples that the bot would answer wrongly without them: each fifth of the examples is read by a model
 * trained on the rest. This takes minutes.
 */
export function findMisreadExamples(base: TrainingBase): Problem[] {
  const inFold = (fold: number) => (_: Example, i: number) => i % FOLDS === fold;
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isHeldOut = inFold(fold);
    const others = base.examples.filter((example, i) => !isHeldOut(example, i));
    const interpret = createInterpreter(base, createModel(trainModel(base, { examples: others })));
    return base.examples.filter(isHeldOut).flatMap(({ text, meaning, file, line }): Problem[] => {
      const got = interpret(text);
      if (!isMisread(base, meaning, got) || !('facts' in got)) return [];
      return [
        {
          code: 'example-misread',
          file,
          line,
          message: `without this example, “${text}” would be answered by ${got.facts[0]}`,
        },
      ];
    });
  });
}
