/** Tests what the schemas accept and reject. */

import { describe, expect, it } from 'vitest';
import { fileSchemas } from '../../src/knowledge/schema.ts';
import { TOY_BASE, TOY_FACTS } from '../support/toy-base.ts';

const { resolution, facts, words, numbers, concepts, examples } = fileSchemas;
const { id, sources, fullText, sections, figures } = TOY_BASE;
const RESOLUTION = { id, sources, fullText, sections, figures };
const withOutlets = (outlets: unknown) => ({ ...RESOLUTION, sources: { ...sources, P: { kind: 'press', outlets } } });
const withFigure = (figure: unknown) => ({ ...RESOLUTION, figures: { figure } });

describe('accepts', () => {
  it.each([
    ['a resolution', resolution, RESOLUTION],
    ['outlets with a day or a month', resolution, withOutlets({ herald: '2030-05-06', club: { month: '2030-05' } })],
    ['facts', facts, TOY_FACTS],
    ['words in one language', words, { ship: { ar: ['سفينة'] } }],
    ['words in Arabizi', words, { ship: { arabizi: ['safina'] } }],
    ['examples in a dialect', examples, { 'ship.crew': { egyptian: 'كام بحار' } }],
    ['roles', concepts, TOY_BASE.roles],
    ['a leap day', resolution, withFigure('2020-02-29')],
  ])('%s', (_, schema, data) => expect(schema.safeParse(data).error).toBeUndefined());
});

describe('rejects', () => {
  it.each([
    ['a day that does not exist', resolution, withFigure('2021-02-29')],
    ['a negative count', resolution, withFigure(-1)],
    ['a sum of one figure', resolution, withFigure({ sum: ['sailors'] })],
    ['an http address', resolution, { ...RESOLUTION, sources: { R: { ...sources.R, url: 'http://example.org' } } }],
    ['a press without outlets', resolution, withOutlets({})],
    ['an outlet without a date', resolution, withOutlets({ herald: null })],
    ['a fact id without an area', facts, { crew: TOY_FACTS['ship.crew'] }],
    ['a fact without a source', facts, { 'ship.crew': { ...TOY_FACTS['ship.crew'], cites: [] } }],
    [
      'more than three related facts',
      facts,
      { 'ship.crew': { ...TOY_FACTS['ship.crew'], related: ['a.a', 'b.b', 'c.c', 'd.d'] } },
    ],
    ['an unknown language', words, { ship: { fr: ['navire'] } }],
    ['an empty list of words', words, { ship: { en: [] } }],
    ['number words of another language', numbers, { 3: { fr: ['trois'] } }],
    ['an unknown variety', examples, { 'ship.crew': { klingon: 'nuq' } }],
    ['an unknown role', concepts, { ...TOY_BASE.roles, 'asks-how': ['how'] }],
    ['a missing role', concepts, { ...TOY_BASE.roles, asks: undefined }],
  ])('%s', (_, schema, data) => expect(schema.safeParse(data).success).toBe(false));
});
