import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trainModel } from '../../src/understanding/learning/train-model.ts';
import { createModel, keyOf } from '../../src/understanding/model.ts';
import { conceptsOf, readingOf, TOY, trainToy } from '../support/toy.ts';

const model = trainToy();
const factsOf = (text: string) =>
  model.rank(model.read(text)).flatMap(({ meaning }) => (meaning.kind === 'fact' ? [meaning.fact] : []));

describe('the reading of a message', () => {
  it('has its terms, concepts, topicality and language', () => {
    const reading = model.read('how many opposed the bridge');
    expect(reading.terms.map(({ word }) => word.text)).toEqual(['how', 'many', 'opposed', 'the', 'bridge']);
    expect(conceptsOf(reading)).toEqual(['how-many', 'against', 'bridge']);
    expect(reading.topicality).toMatchObject({ length: 5, unknown: 1 / 5 });
    expect(reading.language).toBe('en');
    expect(model.read('كم صوتا للجسر').language).toBe('ar');
  });

  it('has only features that the model knows', () => {
    const { features } = model.read('zyxwv');
    const known = model.read('how many zyxwv').features;
    expect(known.size).toBeGreaterThan(features.size);
    for (const index of known) expect(index).toBeGreaterThanOrEqual(0);
  });

  it('has the features of every term', () => {
    const { features, featuresByTerm, terms } = model.read('how many opposed the bridge');
    expect([...featuresByTerm.keys()]).toEqual(terms);
    for (const own of featuresByTerm.values()) for (const index of own) expect(features).toContain(index);
  });

  it('corrects words by another corrector, if one is given', () => {
    const { read } = createModel(trainModel(TOY), () => 'bridge');
    expect(conceptsOf(read('zyxwv'))).toEqual(['bridge']);
  });
});

describe('the reading of a slice', () => {
  it('is what reading its words alone gives', () => {
    const words = ['how', 'many', 'villagers', 'opposed', 'the', 'bridge', 'when', 'motion', '7'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), fc.nat(8), (said, at) => {
        const whole = model.read(said.join(' '));
        const slice = model.readSlice(whole, whole.terms.slice(at));
        const alone = model.read(said.slice(at).join(' '));
        expect(slice.concepts).toEqual(alone.concepts);
        expect([...slice.features].sort()).toEqual([...alone.features].sort());
        expect(slice.topicality).toEqual(alone.topicality);
      }),
    );
  });

  it('keeps the language of the message', () => {
    const whole = model.read('كم صوتا للجسر bridge');
    expect(model.readSlice(whole, whole.terms.slice(3)).language).toBe('ar');
  });
});

describe('the ranking of meanings', () => {
  it.each([
    ['how many people opposed the bridge', 'vote.against'],
    ['when was this motion adopted', 'motion.date'],
    ['who tabled that motion', 'motion.sponsor'],
  ])('of %j has %s first', (text, fact) => {
    expect(factsOf(text)[0]).toBe(fact);
  });

  it('has the likeliest first, with probabilities that sum to 1', () => {
    const probabilities = model.rank(model.read('when was this motion proposed')).map(({ probability }) => probability);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
    expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 2);
  });

  it.each(TOY.examples)('of the example $text is its own meaning', ({ text, meaning }) => {
    expect(model.rank(model.read(text))).toEqual([{ meaning, probability: 1 }]);
  });

  it('recognizes an example by its words, not by its punctuation', () => {
    expect(model.rank(model.read('WHO, proposed the motion?!'))).toHaveLength(1);
    expect(model.rank(model.read('the motion who proposed')).length).toBeGreaterThan(1);
  });
});

describe('the comparison with examples', () => {
  const compare = (text: string, ...facts: string[]) => model.compare(model.read(text), facts);

  it('is positive for a message like an example of the fact, and negative for one that is off the topic', () => {
    expect(compare('who proposed the motion', 'motion.sponsor')).toBeGreaterThan(0.2);
    expect(compare('how do I cook rice', 'motion.sponsor')).toBeLessThan(-0.05);
  });

  it('takes the nearest example of all the facts', () => {
    const [sponsor, date] = [compare('who proposed it', 'motion.sponsor'), compare('who proposed it', 'motion.date')];
    expect(compare('who proposed it', 'motion.date', 'motion.sponsor')).toBe(Math.max(sponsor, date));
  });

  it('takes a fact without examples for one that nothing is like', () => {
    expect(compare('who proposed it', 'motion.review')).toBe(compare('who proposed it'));
  });
});

it('the key of an example is its words without particles, with one name for the subject', () => {
  expect(keyOf(readingOf('Who wrote the Motion?'), 'bridge')).toBe('who wrote the motion');
  expect(keyOf(readingOf('عن القرار'), undefined)).toBe('عن قرار');
  expect(keyOf(readingOf('عن الجسر'), 'bridge')).toBe('عن {subject}');
});
