import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { TrainingBase } from '../knowledge/knowledge-base.ts';
import { learn } from '../understanding/learning/learn.ts';
import type { TrainedModel } from '../understanding/model.ts';
import { createCachedTrain } from './cached-train.ts';
import { digestOfLearning } from './digest.ts';
import { writeAtomically } from './write-atomically.ts';

/** What is learnt from, as text: an edit of anything else, such as an answer, changes nothing of what is learnt. */
function lessonsOf({ examples, concepts, numbers, figures, subject }: TrainingBase): string {
  const told = examples.map(({ text, variety, meaning }) => [text, variety, meaning]);
  return JSON.stringify([told, concepts, numbers, figures, subject]);
}

/**
 * Creates a way of learning that keeps what it has learnt in a folder, under a digest of what it learnt from, so that an edit
 * of texts or sources takes effect at once. Where the folder cannot be written, everything is learnt anew each time.
 */
export function createCachedLearn(
  folder: string,
  runtime: string,
  onLearn: () => void,
): (base: TrainingBase) => TrainedModel {
  return (base) => {
    const digest = createHash('sha256').update(digestOfLearning(runtime)).update(lessonsOf(base)).digest('hex');
    const file = join(folder, `${digest.slice(0, 32)}.learnt`);
    try {
      return deserialize(readFileSync(file)) as TrainedModel;
    } catch {
      const learnt = learn(base, { train: createCachedTrain(folder, onLearn) });
      writeAtomically(file, serialize(learnt));
      return learnt;
    }
  };
}
