import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/knowledge/knowledge-base.ts';
import { trainModel } from '../../../src/understanding/learning/train-model.ts';
import { createModel } from '../../../src/understanding/model.ts';
import { stringAt } from '../../../src/understanding/reading/string-table.ts';
import { conceptsOf, TOY } from '../../support/toy.ts';

const trained = trainModel(TOY);
const model = createModel(trained);
const featuresOf = ({ weights }: typeof trained) =>
  Array.from({ length: weights.features.starts.length - 1 }, (_, i) => stringAt(weights.features, i));

describe('what a model is trained on', () => {
  it('is every meaning that has an example', () => {
    expect(trained.weights.labels.toSorted()).toEqual([
      'motion.date',
      'motion.sponsor',
      'off-topic',
      'smalltalk greeting',
      'unanswered.cost',
      'vote.against',
      'vote.for',
      'vote.result',
    ]);
    expect(trained.meanings[trained.weights.labels.indexOf('smalltalk greeting')]).toEqual({
      kind: 'smalltalk',
      smalltalk: 'greeting',
    });
  });

  it('is counts, years and symbols of the fact base', () => {
    for (const number of ['7', '2', '1999', 'v/12/3']) expect(trained.knownNumbers).toContain(number);
    for (const number of ['12', '2024', 'v/12/4']) expect(trained.knownNumbers).not.toContain(number);
  });

  it('is the names of states that no concept has', () => {
    expect(conceptsOf(model.read('the motion on Chad'))).toEqual(['motion', 'other-state']);
    const chad = { ...TOY.concepts, 'central-africa': { en: ['Chad'] } };
    const read = createModel(trainModel({ ...TOY, concepts: chad })).read;
    expect(conceptsOf(read('the motion on Chad'))).toEqual(['motion', 'central-africa']);
  });

  it('is features that at least two examples have', () => {
    const features = featuresOf(trained);
    expect(features).toContain('c:how-many');
    expect(features).not.toContain('w:footbal');
  });

  it('is how many unknown words a message has', () => {
    expect(featuresOf(trained)).toEqual(expect.arrayContaining(['unknown:1', 'unknown:most']));
  });

  it('is whether a stem is of the topic', () => {
    expect(trained.occurrences.totals.onTopic + trained.occurrences.totals.offTopic).toBe(TOY.examples.length);
    expect(model.read('motion').topicality.logOdds).toBeGreaterThan(model.read('rice').topicality.logOdds);
  });
});

describe('training', () => {
  it('gives the same model for the same fact base', () => {
    expect(trainModel(structuredClone(TOY))).toEqual(trained);
  });

  it('can leave examples out', () => {
    const examples = TOY.examples.filter(({ meaning }) => meaning.kind !== 'smalltalk');
    expect(trainModel(TOY, { examples }).weights.labels).not.toContain('smalltalk greeting');
  });

  it('sees the examples as often as it is asked to', () => {
    const untrained = trainModel(TOY, { epochs: 0 });
    expect(untrained.weights.weightAt.every((weight) => weight === 0)).toBe(true);
    expect(trained.weights.weightAt.some((weight) => weight !== 0)).toBe(true);
  });

  it('learns that what is placed at another state is off the topic', () => {
    const examples = [...TOY.examples, ...['rain in Chad', 'snow in Peru', 'rice from Chad'].map(toOffTopic)];
    const probabilityOffTopic = (placeable: readonly string[]) => {
      const base = { ...TOY, examples, roles: { ...TOY.roles, placeable } };
      const { rank, read } = createModel(trainModel(base));
      const candidates = rank(read('who proposed the motion about Norway'));
      return candidates.find(({ meaning }) => meaning.kind === 'off-topic')?.probability ?? 0;
    };
    expect(probabilityOffTopic(['motion'])).toBeGreaterThan(2 * probabilityOffTopic([]));
  });
});

function toOffTopic(text: string): Example {
  return { text, variety: 'en', meaning: { kind: 'off-topic' }, file: 'toy.yaml', line: 1 };
}
