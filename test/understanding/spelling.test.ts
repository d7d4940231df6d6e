import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpelling } from '../../src/understanding/spelling.ts';

const WORDS = [
  'resolution',
  'amendment',
  'commissioner',
  'election',
  'session',
  'بيلاروسيا',
  'المفوضة',
  'تعديلات',
  'vote',
];
const correct = createSpelling(WORDS);

describe('a misspelt word is read as the known one it is nearest to', () => {
  it.each([
    ['a letter left out', 'amendmnt', 'amendment'],
    ['a letter too many', 'resollution', 'resolution'],
    ['another letter', 'sesseon', 'session'],
    ['two letters swapped', 'comissoiner', 'commissioner'],
    ['in Arabic, a letter left out', 'بلاروسيا', 'بيلاروسيا'],
    ['in Arabic, another letter', 'تعدبلات', 'تعديلات'],
  ])('with %s', (_, typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  it('of two that are near, the nearer', () => {
    expect(createSpelling(['commission', 'commissioner'])('comission')).toBe('commission');
    expect(createSpelling(['commission', 'commissioner'])('comissioner')).toBe('commissioner');
  });

  it('whatever the order of the known words', () => {
    const typed = ['electon', 'sesion', 'amendmants'];
    fc.assert(
      fc.property(fc.shuffledSubarray(WORDS, { minLength: WORDS.length }), (shuffled) => {
        expect(typed.map(createSpelling(shuffled))).toEqual(typed.map(correct));
      }),
      { numRuns: 20 },
    );
  });
});

describe('nothing is read into', () => {
  it.each(['vot', 'ووت', '', 'xyzzyplugh', 'harbour', 'a'.repeat(25)])('%j', (typed) => {
    expect(correct(typed)).toBeUndefined();
  });

  it('any word where none is known', () => {
    expect(createSpelling([])('resolution')).toBeUndefined();
  });
});

it('a known word of four letters or more is itself', () => {
  for (const word of WORDS) expect(correct(word)).toBe(word);
});

it('gives a known word or none, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => {
      const read = correct(typed);
      expect(read === undefined || WORDS.includes(read)).toBe(true);
    }),
  );
});
