import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Classifier, createClassifier, type Sample, trainClassifier } from '../../src/understanding/classifier.ts';

const feature = fc.constantFrom('sun', 'rain', 'snow', 'wind', 'fog', '__proto__');
const samples: fc.Arbitrary<Sample[]> = fc.array(
  fc.record({ label: fc.constantFrom('warm', 'cold', 'wet'), features: fc.uniqueArray(feature) }),
  { maxLength: 12 },
);
const message = fc.array(fc.oneof(feature, fc.constant('unheard')));

const classify = (classifier: Classifier, features: readonly string[]) =>
  classifier.classify(new Set(features.map(classifier.indexOf).filter((index) => index >= 0)));

describe('a classifier of any samples', () => {
  it('gives each label once, the likeliest first, with probabilities that sum to at most 1', () => {
    fc.assert(
      fc.property(samples, message, (learned, features) => {
        const scored = classify(createClassifier(trainClassifier(learned)), features);
        const probabilities = scored.map(({ probability }) => probability);
        expect(new Set(scored.map(({ label }) => label)).size).toBe(scored.length);
        expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
        expect(probabilities.every((probability) => probability > 0 && probability <= 1)).toBe(true);
        expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('leaves out only what is negligible', () => {
    fc.assert(
      fc.property(samples, message, (learned, features) => {
        fc.pre(learned.length > 0);
        const scored = classify(createClassifier(trainClassifier(learned)), features);
        expect(scored.reduce((sum, { probability }) => sum + probability, 0)).toBeGreaterThan(0.99);
      }),
    );
  });

  it('learns the same from the same samples, and classifies a message the same each time', () => {
    fc.assert(
      fc.property(samples, message, (learned, features) => {
        const weights = trainClassifier(learned);
        expect(trainClassifier(structuredClone(learned))).toEqual(weights);
        const classifier = createClassifier(weights);
        const first = classify(classifier, features);
        classify(classifier, ['sun', 'snow']);
        expect(classify(classifier, features)).toEqual(first);
      }),
    );
  });

  it('does not change the samples', () => {
    fc.assert(
      fc.property(samples, (learned) => {
        const before = structuredClone(learned);
        trainClassifier(learned);
        expect(learned).toEqual(before);
      }),
    );
  });
});

describe('a classifier of samples that one feature distinguishes', () => {
  const toy = Array.from({ length: 30 }, (_, i): Sample => {
    const label = ['north', 'east', 'south'][i % 3] as string;
    return { label, features: [`is-${label}`, `noise-${i % 5}`, 'always'] };
  });
  const classifier = createClassifier(trainClassifier(toy));

  it.each(toy.slice(0, 15))('finds $label by $features', ({ label, features }) => {
    const [best] = classify(classifier, features);
    expect(best?.label).toBe(label);
    expect(best?.probability).toBeGreaterThan(0.8);
  });

  it('finds the label if the other features are unknown', () => {
    expect(classify(classifier, ['is-east', 'never', 'seen'])[0]?.label).toBe('east');
  });

  it('is unsure if no feature distinguishes the labels', () => {
    for (const features of [[], ['never'], ['always']])
      expect(classify(classifier, features)[0]?.probability).toBeLessThan(0.6);
  });
});
