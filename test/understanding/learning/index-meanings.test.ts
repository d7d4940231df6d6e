import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/knowledge/knowledge-base.ts';
import type { ClassifierWeights } from '../../../src/understanding/classifier.ts';
import { indexMeanings } from '../../../src/understanding/learning/index-meanings.ts';
import { createStringTable, indexIn } from '../../../src/understanding/reading/string-table.ts';
import { readingOf } from '../../support/toy.ts';

const DATE: Meaning = { kind: 'fact', fact: 'motion.date' };
const SPONSOR: Meaning = { kind: 'fact', fact: 'motion.sponsor' };
const WEIGHTS = {
  labels: ['motion.date', 'motion.sponsor'],
  features: createStringTable(['w:motion']),
} as unknown as ClassifierWeights;

/** The meaning of a message that is the same as an example. */
function meaningOf(text: string, examples: readonly { text: string; meaning: Meaning; respelt?: boolean }[]) {
  const read = examples.map(({ text: written, meaning, respelt = false }) => {
    const { terms, concepts } = readingOf(written);
    return { meaning, concepts, terms: terms.map((term) => ({ ...term, respelt })) };
  });
  const { meanings, exact } = indexMeanings(
    read,
    read.map(() => ['w:motion']),
    WEIGHTS,
    'bridge',
  );
  const at = indexIn(exact.keys, text);
  return at < 0 ? undefined : meanings[exact.meaningAt[at] as number];
}

describe('an index of meanings', () => {
  it('has each example under its key', () => {
    const examples = [
      { text: 'when was it', meaning: DATE },
      { text: 'who wrote it', meaning: SPONSOR },
    ];
    expect(meaningOf('who wrote it', examples)).toEqual(SPONSOR);
    expect(meaningOf('how was it', examples)).toBeUndefined();
  });

  it('has one key for all names of the subject', () => {
    expect(
      meaningOf('{subject} motion', [
        { text: 'bridge motion', meaning: DATE },
        { text: 'who', meaning: SPONSOR },
      ]),
    ).toEqual(DATE);
  });

  it('prefers the example that is spelt so to one that was read so', () => {
    const examples = [
      { text: 'rejected', meaning: DATE },
      { text: 'rejected', meaning: SPONSOR, respelt: true },
    ];
    expect(meaningOf('rejected', examples)).toEqual(DATE);
  });
});
