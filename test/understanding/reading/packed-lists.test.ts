import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOfList, listAt, packLists, startsOf } from '../../../src/understanding/reading/packed-lists.ts';

const lists = fc.array(fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 6 }), { maxLength: 8 });

describe('packed lists', () => {
  it('hold the same numbers as the lists they were made from', () => {
    fc.assert(
      fc.property(lists, (given) => {
        const packed = packLists(given);
        expect(given.map((_, i) => [...listAt(packed, i)])).toEqual(given);
        expect(given.map((_, i) => lengthOfList(packed, i))).toEqual(given.map(({ length }) => length));
      }),
    );
  });

  it('have one number in a row for each number given, and no more', () => {
    fc.assert(
      fc.property(lists, (given) => {
        expect([...packLists(given).values]).toEqual(given.flat());
      }),
    );
  });

  it.each([-1, 2, 100])('have length 0 at %i, which is outside the lists', (i) => {
    const packed = packLists([[1, 2], [3]]);
    expect(lengthOfList(packed, i)).toBe(0);
  });

  it('give views, not copies', () => {
    const packed = packLists([[1, 2], [3]]);
    listAt(packed, 1)[0] = 9;
    expect([...packed.values]).toEqual([1, 2, 9]);
  });
});

describe('startsOf', () => {
  it.each([
    [[], [0]],
    [[0], [0, 0]],
    [
      [2, 0, 3],
      [0, 2, 2, 5],
    ],
  ])('of the lengths %j is %j', (lengths, starts) => {
    expect([...startsOf(lengths)]).toEqual(starts);
  });

  it('takes typed arrays too', () => {
    expect([...startsOf(Uint32Array.of(4, 1))]).toEqual([0, 4, 5]);
  });
});
