/** Tests the rules for sections. */

import { expect, it } from 'vitest';
import { checkSections } from '../../src/knowledge/check-sections.ts';
import { toFacts } from '../../src/knowledge/to-facts.ts';
import { collectProblems, linesOf } from '../support/toy-base.ts';

const fact = { cites: [{ source: 'R' }], related: [] };
const facts = toFacts({ 'ship.crew': fact, 'port.name': fact, 'unanswered.cook': fact });

function check(sections: Readonly<Record<string, readonly string[]>>): string[] {
  const files = { resolution: linesOf('resolution.yaml'), facts: linesOf('facts.yaml') };
  const found = collectProblems((report) => checkSections({ sections, facts }, files, report));
  return found.map(({ code, file, line, message }) => `${file}:${line} ${code}: ${message}`);
}

it('accepts each fact in one section, and an area without facts', () => {
  expect(check({ ship: ['ship', 'port'], terms: ['glossary'] })).toEqual([]);
});

it('reports a fact in no section, but no topic that no source covers', () => {
  expect(check({ ship: ['ship'] })).toEqual([
    'facts.yaml:1 missing-section: port.name is in no section: add the area port to one in resolution.yaml',
  ]);
});

it('reports a fact in two sections', () => {
  expect(check({ ship: ['ship', 'port'], port: ['port'] })).toEqual([
    'resolution.yaml:2 duplicate-section: port.name is in the sections ship and port: keep the area port in one of them',
  ]);
});
