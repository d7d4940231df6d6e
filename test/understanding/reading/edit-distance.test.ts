import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditDistance, type SubstitutionCost } from '../../../src/understanding/reading/edit-distance.ts';

const distance = createEditDistance(24);
const one: SubstitutionCost = () => 1;
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ق', 'ر'), maxLength: 6 });

/** Letters with the same parity are near each other. */
const uneven: SubstitutionCost = (a, b) => ((a - b) % 2 === 0 ? 1 : 2);

/** The least cost of turning one word into another, by trying every edit at every place. */
function plainDistance(typed: string, meant: string, cost: SubstitutionCost): number {
  if (typed === '' || meant === '') return typed.length + meant.length;
  const [a, b] = [typed.slice(1), meant.slice(1)];
  const isSwap = typed.length > 1 && typed[0] === meant[1] && typed[1] === meant[0];
  return Math.min(
    plainDistance(a, b, cost) + (typed[0] === meant[0] ? 0 : cost(typed.charCodeAt(0), meant.charCodeAt(0))),
    plainDistance(a, meant, cost) + 1,
    plainDistance(typed, b, cost) + 1,
    isSwap ? plainDistance(typed.slice(2), meant.slice(2), cost) + 1 : Number.POSITIVE_INFINITY,
  );
}

describe('the distance of two words', () => {
  it.each([
    ['abstention', 'abstention', 0],
    ['resoluton', 'resolution', 1],
    ['القراار', 'القرار', 1],
    ['abstnetion', 'abstention', 1],
    ['', 'vote', 4],
    ['vote', '', 4],
    ['ca', 'abc', 3],
  ])('from %j to %j is %i', (typed, meant, expected) => {
    expect(distance(typed, meant, one, 9)).toBe(expected);
  });

  it('is what trying every edit gives', () => {
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        expect(distance(typed, meant, one, 12)).toBe(plainDistance(typed, meant, one));
      }),
    );
  });

  it('counts a changed letter as the given cost', () => {
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        expect(distance(typed, meant, uneven, 12)).toBe(plainDistance(typed, meant, uneven));
      }),
    );
  });

  it('passes the typed letter first, then the one that was meant', () => {
    const cheapIfTyped: SubstitutionCost = (typed) => (typed === 'a'.charCodeAt(0) ? 1 : 2);
    expect(distance('xax', 'xbx', cheapIfTyped, 9)).toBe(1);
    expect(distance('xbx', 'xax', cheapIfTyped, 9)).toBe(2);
  });

  it('is the limit plus one beyond the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (typed, meant, limit) => {
        expect(distance(typed, meant, one, limit)).toBe(Math.min(plainDistance(typed, meant, one), limit + 1));
      }),
    );
  });
});
