/** Tests the rules for the kinds and slots of the catalogue. */
import { expect, it } from 'vitest';
import type { SlotSpellingsFile } from '../../src/knowledge/catalogue-schema.ts';
import { checkCatalogue } from '../../src/knowledge/check-catalogue.ts';
import type { Example } from '../../src/knowledge/knowledge-base.ts';
import { collectProblems, linesOf, TOY_BASE } from '../support/toy-base.ts';

const KINDS = { 'ship.crew': 'how many sailors', 'vote.for': 'how many for' };
const SLOTS = { sailors: { holds: 'how many' }, port: { holds: 'where' } };
const FILLED: SlotSpellingsFile = { sailors: { figure: 'sailors' }, port: 'none' };

const asking = (fact: string, text: string, line = 1): Example => ({
  ...{ text, variety: 'en', meaning: { kind: 'fact', fact }, file: 'ship.yaml', line },
});

function check(examples: readonly Example[], spellings = FILLED) {
  const catalogue = { kinds: KINDS, slots: SLOTS, examples, spellings };
  const found = collectProblems((report) => checkCatalogue(catalogue, TOY_BASE, linesOf('slots.yaml'), report));
  return found.map(({ code, file, line, message }) => `${file}:${line} ${code}: ${message}`);
}

it('accepts slots that are filled or none', () =>
  expect(check([asking('ship.crew', '{sailors} in {port}?')])).toEqual([]));

it('reports an unknown kind once a file', () =>
  expect(check([asking('ship.cook', 'who cooks', 4), asking('ship.cook', 'cook?', 5)])).toEqual([
    'ship.yaml:4 unknown-kind: there is no kind ship.cook; correct it, or add it to knowledge/common/kinds.yaml',
  ]));

it('reports an unknown slot, in an example and in the spellings', () => {
  expect(check([asking('ship.crew', '{cook}?', 7)])).toEqual([
    'ship.yaml:7 unknown-slot: there is no slot cook; correct it, or add it to knowledge/common/slots.yaml',
  ]);
  expect(check([], { ...FILLED, cook: 'none' })).toEqual(['slots.yaml:1 unknown-slot: there is no slot cook']);
});

it('reports a figure that does not exist', () =>
  expect(check([], { ...FILLED, sailors: { figure: 'cooks' } })).toEqual([
    'slots.yaml:1 unknown-figure: there is no figure cooks',
  ]));

it('reports an empty slot, once, if a fact of the resolution uses it', () => {
  const examples = [asking('vote.for', '{port}'), asking('ship.crew', 'in {port}'), asking('ship.crew', 'to {port}')];
  expect(check(examples, { sailors: 'none' })).toEqual([
    'slots.yaml:undefined empty-slot: {port} has no value, but examples of ship.crew use it; fill it, or write `port: none`',
  ]);
  expect(check(examples.slice(0, 1), { sailors: 'none' })).toEqual([]);
});
