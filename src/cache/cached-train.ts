import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Trainer, trainClassifier, type ClassifierWeights } from '../understanding/classifier.ts';
import { writeAtomically } from './write-atomically.ts';

/** To be changed with the way of learning, so that weights learnt otherwise are not taken. */
const METHOD = 'maxent-3';

/**
 * Creates a way of learning that keeps what it has learnt in a folder, under a digest of what it learnt from: the same
 * samples are learnt once, and `onLearn` is called before that. Where the folder cannot be written, everything is learnt anew
 * each time.
 */
export function createCachedTrain(folder: string, onLearn: () => void): Trainer {
  return (samples) => {
    const digest = createHash('sha256').update(METHOD);
    for (const { label, features } of samples) digest.update(`${label}\t${features.join('\t')}\n`);
    const file = join(folder, `${digest.digest('hex').slice(0, 32)}.weights`);
    try {
      return deserialize(readFileSync(file)) as ClassifierWeights;
    } catch {
      onLearn();
      const weights = trainClassifier(samples);
      writeAtomically(file, serialize(weights));
      return weights;
    }
  };
}
