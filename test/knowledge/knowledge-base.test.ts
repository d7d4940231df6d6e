/** Tests what is derived from figures and facts. */

import { describe, expect, it } from 'vitest';
import { countOf, dayOf, factsOf, labelOf, numberOf, valuesOf } from '../../src/knowledge/knowledge-base.ts';
import { changeFact, TOY_BASE } from '../support/toy-base.ts';

const FIGURES = {
  yes: 23,
  no: 2,
  cast: { sum: ['yes', 'no'] },
  share: { part: 'yes', of: 'cast' },
  adopted: '2020-09-18',
  symbol: { symbol: 'A/1' },
  year: { year: 2020 },
  month: { month: '2020-09' },
};

describe('numberOf', () => {
  it.each([
    ['a count', 'yes', 23],
    ['a sum', 'cast', 25],
    ['a share of a sum', 'share', 0.92],
    ['a day', 'adopted', undefined],
    ['a symbol', 'symbol', undefined],
    ['a year', 'year', undefined],
    ['a missing figure', 'abstentions', undefined],
  ])('of %s', (_, id, number) => expect(numberOf(FIGURES, id)).toBe(number));

  it('is not a number if a part is missing', () => {
    expect(numberOf({ yes: 23, cast: { sum: ['yes', 'no'] } }, 'cast')).toBeNaN();
  });
});

describe('the first figure of a fact', () => {
  it('is its day or its count, whichever it is', () => {
    expect([dayOf(TOY_BASE, 'ship.launch'), countOf(TOY_BASE, 'ship.launch')]).toEqual(['2030-05-06', undefined]);
    expect([dayOf(TOY_BASE, 'ship.crew'), countOf(TOY_BASE, 'ship.crew')]).toEqual([undefined, 12]);
  });

  it('is neither for a fact without figures, nor for one that does not exist', () => {
    const base = { ...TOY_BASE, facts: changeFact('ship.crew', { figures: [] }) };
    for (const id of ['ship.crew', 'ship.cook'])
      expect([dayOf(base, id), countOf(base, id)]).toEqual([undefined, undefined]);
  });

  it('is no count if it is a share', () => {
    const figures = { part: 1, all: 4, sailors: { part: 'part', of: 'all' } };
    expect(countOf({ ...TOY_BASE, figures }, 'ship.crew')).toBeUndefined();
  });
});

it('templates get a value for every figure', () => {
  expect(valuesOf(FIGURES)).toEqual({
    ...{ yes: 23, no: 2, cast: 25, share: 0.92, adopted: '2020-09-18' },
    ...{ symbol: 'A/1', year: 2020, month: '2020-09' },
  });
});

it.each([
  [{ kind: 'fact', fact: 'ship.name' } as const, 'ship.name'],
  [{ kind: 'smalltalk', smalltalk: 'thanks' } as const, 'smalltalk thanks'],
  [{ kind: 'off-topic' } as const, 'off-topic'],
])('the label of %j is %s', (meaning, label) => {
  expect(labelOf(meaning)).toBe(label);
});

it('what is told for a kind of question are the facts of its overview, or the fact itself', () => {
  const overviews = new Map([['ship.all', { id: 'ship.all', facts: ['ship.crew', 'ship.launch'], figures: [] }]]);
  expect(factsOf({ overviews }, 'ship.all')).toEqual(['ship.crew', 'ship.launch']);
  expect(factsOf({ overviews }, 'ship.crew')).toEqual(['ship.crew']);
});
