/** Tests the rule for concept ids. */

import { expect, it } from 'vitest';
import { checkConcepts } from '../../src/knowledge/check-concepts.ts';
import { OTHER_STATE, type TrainingBase } from '../../src/knowledge/knowledge-base.ts';
import { changeFact, collectProblems, linesOf, TOY_BASE } from '../support/toy-base.ts';

function check(change: Partial<TrainingBase>) {
  const files = {
    resolution: linesOf('resolution.yaml'),
    facts: linesOf('facts.yaml'),
    roles: linesOf('concepts.yaml'),
  };
  return collectProblems((report) => checkConcepts({ ...TOY_BASE, ...change }, files, report));
}
const problem = (concept: string, file: string, line: number) => ({
  ...{ code: 'unknown-concept', file, line },
  message: `there is no concept ${concept}; correct it, or add its words to words.yaml`,
});

it('accepts concepts that have words', () => {
  const facts = changeFact('ship.crew', { holds: { ship: { crew: ['crew'], count: 'sailors' } }, says: [[['ship']]] });
  expect(check({ subject: 'ship', facts, roles: { ...TOY_BASE.roles, placeable: ['ship'] } })).toEqual([]);
});

it('accepts the concept that training makes of the names of states', () => {
  const facts = changeFact('ship.crew', { mentions: [OTHER_STATE] });
  expect(check({ facts, roles: { ...TOY_BASE.roles, elsewhere: [OTHER_STATE] } })).toEqual([]);
});

it('reports an unknown subject', () => {
  expect(check({ subject: 'sheep' })).toEqual([problem('sheep', 'resolution.yaml', 1)]);
});

it('reports an unknown concept or figure that a fact holds', () => {
  const facts = changeFact('ship.crew', { holds: { ship: { crew: ['crow'], count: 'sails' } }, denies: [[['sheep']]] });
  expect(check({ facts }).map(({ message }) => message)).toEqual([
    problem('crow', '', 0).message,
    'there is no figure sails',
    problem('sheep', '', 0).message,
  ]);
});

it('reports an unknown concept in a role', () => {
  expect(check({ roles: { ...TOY_BASE.roles, asks: ['not'] } })).toEqual([problem('not', 'concepts.yaml', 2)]);
});

it('reports a concept that is named like a property of every object', () => {
  expect(check({ subject: 'constructor' })).toEqual([problem('constructor', 'resolution.yaml', 1)]);
});
