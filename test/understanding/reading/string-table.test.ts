import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countOf,
  createCounts,
  createStringTable,
  indexIn,
  stringAt,
} from '../../../src/understanding/reading/string-table.ts';

const strings = fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', 'a', 'aa', 'قرار')));

describe('a table of strings', () => {
  it('finds and gives back what it holds, and nothing else, as a list does', () => {
    fc.assert(
      fc.property(strings, strings, (held, asked) => {
        const distinct = [...new Set(held)];
        const table = createStringTable(held);
        expect(distinct.map((_, i) => stringAt(table, i))).toEqual(distinct);
        for (const key of [...held, ...asked]) expect(indexIn(table, key)).toBe(distinct.indexOf(key));
      }),
    );
  });

  it('counts as a map does', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat()), fc.string(), (record, asked) => {
        const map = new Map(Object.entries(record));
        const counts = createCounts(map);
        for (const key of [...map.keys(), asked]) expect(countOf(counts, key)).toBe(map.get(key) ?? 0);
      }),
    );
  });
});
