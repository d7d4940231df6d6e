import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createShortlist,
  createSlipCheck,
  createSpellingCorrector,
  indexSpelling,
} from '../../../src/understanding/reading/spelling.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ق', 'ر'), minLength: 4, maxLength: 9 });

/** How many letters are to be changed, added, left out or swapped to make one word of another, the plain way. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [a, b] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return distance(a, b);
  const isSwap = one.length > 1 && one[0] === other[1] && one[1] === other[0];
  const swapped = isSwap ? distance(one.slice(2), other.slice(2)) : Number.POSITIVE_INFINITY;
  return 1 + Math.min(swapped, distance(a, b), distance(a, other), distance(one, b));
}

describe('the short list of an unknown word', () => {
  it('is what comparing it with every known word gives', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (known, unknown) => {
        const shortlist = createShortlist(indexSpelling(known))(unknown);
        const near = known.filter((other) => distance(unknown, other) <= (unknown.length < 8 ? 1 : 2));
        expect(shortlist.toSorted()).toEqual(near.toSorted());
      }),
    );
  });
});

describe('spelling', () => {
  const correct = createSpellingCorrector(
    indexSpelling(['resolution', 'abstention', 'amendment', 'country', 'vote', 'تصويت', 'بيلاروسيا']),
  );
  it.each([
    ['resoluton', 'resolution'],
    ['abstnetion', 'abstention'],
    ['amendmint', 'amendment'],
    ['contry', 'country'],
    ['vot', 'vote'],
    ['تصوبت', 'تصويت'],
    ['بلاروسيا', 'بيلاروسيا'],
  ])('reads %s as %s', (typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });
  it.each(['selection', 'boat', 'vo', 'xyzzyplugh', 'a'.repeat(5000)])('leaves %s alone', (typed) => {
    expect(correct(typed)).toBeUndefined();
  });
});

describe('a slip', () => {
  const isSlip = createSlipCheck();

  it.each([
    ['resoluton', 'resolution', 'a letter left out'],
    ['abstnetion', 'abstention', 'two letters swapped'],
    ['amendmint', 'amendment', 'a vowel for another'],
    ['nubmer', 'number', 'two letters swapped in a short word'],
    ['تصوبت', 'تصويت', 'a key next to the right one'],
    ['بلاروسيا', 'بيلاروسيا', 'a letter left out'],
  ])('turns %s into %s: %s', (typed, meant) => {
    expect(isSlip(typed, meant)).toBe(true);
  });

  it.each([
    ['crawled', 'called', 'two letters of a short word'],
    ['bashing', 'washing', 'the first letter'],
    ['trained', 'refrained', 'two letters before it'],
    ['متزوجين', 'متفرجين', 'letters far apart'],
    ['منظور', 'محظور', 'letters far apart'],
  ])('does not turn %s into %s: %s', (typed, meant) => {
    expect(isSlip(typed, meant)).toBe(false);
  });
});
