import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptSpan } from '../../../src/understanding/reading/concepts.ts';
import { countOf } from '../../../src/understanding/reading/string-table.ts';
import { countOccurrences, createTopicalityMeter } from '../../../src/understanding/reading/topicality.ts';
import { termsOf } from '../../support/toy.ts';

const EXAMPLES = [
  ['who built the bridge', true],
  ['who pays for the bridge', true],
  ['bridge or ferry', true],
  ['who cooks the rice', false],
  ['rice and the soup', false],
  ['ferry and soup', false],
] as const;
const occurrences = countOccurrences(EXAMPLES.map(([text, onTopic]) => ({ terms: termsOf(text), onTopic })));
const meter = createTopicalityMeter(occurrences);
const measure = (text: string, concepts: readonly ConceptSpan[] = []) => meter(termsOf(text), concepts);

describe('the occurrences of a word', () => {
  it('are the examples that have it, on the topic and off it', () => {
    expect(occurrences.totals).toEqual({ onTopic: 3, offTopic: 3 });
    expect(countOf(occurrences.onTopic, 'bridg')).toBe(3);
    expect(countOf(occurrences.offTopic, 'bridg')).toBe(0);
    expect(countOf(occurrences.offTopic, 'soup')).toBe(2);
  });

  it('count once in an example that repeats it', () => {
    const { onTopic } = countOccurrences([{ terms: termsOf('vote vote vote'), onTopic: true }]);
    expect(countOf(onTopic, 'vot')).toBe(1);
  });
});

describe('the log-odds of a message', () => {
  it('are positive for words of the topic and negative for others', () => {
    expect(measure('bridge').logOdds).toBeCloseTo(Math.log(4));
    expect(measure('rice').logOdds).toBe(-1);
    expect(measure('never heard').logOdds).toBe(-1);
  });

  it('are the average of those of its words', () => {
    expect(measure('bridge rice').logOdds).toBeCloseTo((Math.log(4) - 1) / 2);
  });
});

describe('what a message leaves unexplained', () => {
  it('is nothing if the topic has all of its words, and everything if it has none', () => {
    expect(measure('who built the bridge').unexplained).toBe(0);
    expect(measure('zig zag').unexplained).toBe(1);
  });

  it('weighs a rare word more than a common one', () => {
    const share = measure('zig bridge').unexplained;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(1);
  });

  it('is a part of a corrected word', () => {
    const [term] = termsOf('built');
    if (!term) throw new Error('no term');
    expect(meter([{ ...term, respelt: true }], []).unexplained).toBeCloseTo(0.4);
  });

  it('is a half of a word that is more frequent off the topic, unless it names a concept', () => {
    const tilted = createTopicalityMeter(
      countOccurrences([
        { terms: termsOf('the ferry'), onTopic: true },
        { terms: termsOf('ferry one'), onTopic: false },
        ...['two', 'three', 'four', 'five', 'six', 'seven'].map((text) => ({ terms: termsOf(text), onTopic: true })),
        { terms: termsOf('ferry two'), onTopic: false },
      ]),
    );
    const terms = termsOf('ferry');
    expect(tilted(terms, []).unexplained).toBeCloseTo(0.5);
    expect(tilted(terms, [{ concept: 'boat', start: 0, end: 1 }]).unexplained).toBe(0);
  });
});

describe('the unknown share of a message', () => {
  it('is that of the words which fewer than two examples have', () => {
    expect(measure('bridge zig').unknown).toBe(0.5);
    expect(measure('pays').unknown).toBe(1);
    expect(measure('ferry').unknown).toBe(0);
  });

  it('leaves numbers out', () => {
    expect(measure('bridge 30').unknown).toBe(0);
    expect(measure('30').unknown).toBe(0);
  });
});

it('an empty message has no topicality', () => {
  expect(measure('')).toEqual({ logOdds: 0, unexplained: 0, unknown: 0, length: 0 });
});

it('shares are between 0 and 1, and the length is that of the message', () => {
  const fillers = Array.from({ length: 9 }, (_, i) => ({ terms: termsOf(`filler ${i}`), onTopic: true }));
  const examples = EXAMPLES.map(([text, onTopic]) => ({ terms: termsOf(text), onTopic }));
  const measureRare = createTopicalityMeter(countOccurrences([...examples, ...fillers]));
  const word = fc.constantFrom('bridge', 'rice', 'the', 'ferry', 'zig', '30', 'قرار');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const { unexplained, unknown, length } = measureRare(termsOf(words.join(' ')), []);
      expect(length).toBe(words.length);
      for (const share of [unexplained, unknown]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
  );
});
