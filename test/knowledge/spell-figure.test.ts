/** Tests how figures are spelled. */
import { expect, it } from 'vitest';
import { spellFigure } from '../../src/knowledge/spell-figure.ts';

const FIGURES = {
  ...{ votes: 23, all: { sum: ['votes', 'votes'] }, share: { part: 'votes', of: 'all' } },
  ...{ day: '2020-11-09', symbol: { symbol: 'A/1' }, year: { year: 2020 } },
};

it.each([
  ['votes', ['23']],
  ['all', ['46']],
  ['symbol', ['A/1']],
  ['year', ['2020']],
  ['share', []],
  ['missing', []],
])('spells %s', (id, spelt) => expect(spellFigure(FIGURES, id)).toEqual({ en: spelt, ar: spelt }));

it('spells a day by the names of its month and in figures, without its year and with it', () => {
  const { en, ar } = spellFigure(FIGURES, 'day');
  expect(en[0]).toBe('9 November');
  expect(en).toEqual(expect.arrayContaining(['November 9', '9 Nov', '9/11', '9.11', '9/11/2020', 'Nov 9 2020']));
  expect(ar[0]).toBe('9 نوفمبر');
  expect(ar).toEqual(expect.arrayContaining(['9 تشرين الثاني', '9 نوفمبر 2020', '9/11/2020']));
});
