/** Tests the rules for ids of facts, sources and figures. */

import { expect, it } from 'vitest';
import { checkReferences } from '../../src/knowledge/check-references.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { toFacts } from '../../src/knowledge/to-facts.ts';
import { changeFact, collectProblems, linesOf, TOY_BASE } from '../support/toy-base.ts';

const { figures } = TOY_BASE;

function check(change: Partial<KnowledgeBase>, exampleIds: readonly string[] = ['ship.crew']) {
  const files = {
    resolution: linesOf('resolution.yaml'),
    facts: linesOf('facts.yaml'),
    examples: [{ ...linesOf('examples.yaml'), data: Object.fromEntries(exampleIds.map((fact) => [fact, {}])) }],
  };
  const found = collectProblems((report) => checkReferences({ ...TOY_BASE, ...change }, files, report));
  return found.map(({ code, file, line, message }) => `${file}:${line} ${code}: ${message}`);
}

it('accepts references that lead somewhere', () => expect(check({})).toEqual([]));

it.each<[string, Partial<KnowledgeBase>, string]>([
  ['an unknown full text', { fullText: 'X' }, 'resolution.yaml:1 unknown-source: there is no source X'],
  [
    'an unknown source',
    { facts: changeFact('ship.crew', { cites: [{ source: 'U9' }] }) },
    'facts.yaml:3 unknown-source: there is no source U9',
  ],
  [
    'a paragraph that the report does not have',
    { facts: changeFact('ship.crew', { cites: [{ source: 'R', paragraph: 3 }] }) },
    'facts.yaml:3 unknown-paragraph: source R has no paragraph 3',
  ],
  [
    'a paragraph of a source that is no report',
    { facts: changeFact('ship.crew', { cites: [{ source: 'U1', paragraph: 1 }] }) },
    'facts.yaml:3 unknown-paragraph: source U1 has no paragraph 1',
  ],
  [
    'an unknown related fact',
    { facts: changeFact('ship.crew', { related: ['ship.cook'] }) },
    'facts.yaml:3 unknown-fact: there is no fact ship.cook, listed under related',
  ],
  [
    'a fact that covers itself',
    { facts: changeFact('ship.crew', { covers: ['ship.crew'] }) },
    'facts.yaml:3 unknown-fact: ship.crew lists itself under covers',
  ],
  [
    'a resolved topic that does not exist',
    { facts: changeFact('ship.crew', { resolves: ['unanswered.cook'] }) },
    'facts.yaml:3 unknown-fact: there is no unanswered topic unanswered.cook, listed under resolves',
  ],
  [
    'a resolved topic that is a fact',
    { facts: changeFact('ship.crew', { resolves: ['ship.launch'] }) },
    'facts.yaml:3 unknown-fact: there is no unanswered topic ship.launch, listed under resolves',
  ],
  [
    'an unknown reason',
    { facts: changeFact('ship.crew', { reason: 'ship.cook' }) },
    'facts.yaml:2 unknown-fact: there is no fact ship.cook, listed under reason',
  ],
  [
    'an unknown fact of an overview',
    { overviews: new Map([['ship.all', { id: 'ship.all', facts: ['ship.crew', 'ship.cook'], figures: [] }]]) },
    'resolution.yaml:2 unknown-fact: there is no fact ship.cook, listed under ship.all',
  ],
  [
    'an unknown figure of an overview',
    { overviews: new Map([['ship.all', { id: 'ship.all', facts: ['ship.crew'], figures: ['cooks'] }]]) },
    'resolution.yaml:2 unknown-figure: there is no figure cooks, listed under ship.all',
  ],
  [
    'an unknown figure',
    { facts: changeFact('ship.crew', { figures: ['sailors', 'cooks'] }) },
    'facts.yaml:3 unknown-figure: there is no figure cooks',
  ],
  [
    'a figure that no fact lists',
    { figures: { ...figures, cooks: 2 } },
    'resolution.yaml:2 unused-figure: no fact lists the figure cooks',
  ],
  [
    'an unknown part of a sum',
    { figures: { ...figures, sailors: { sum: ['launched', 'cooks'] } } },
    'resolution.yaml:2 unknown-figure: sailors is derived from cooks, but there is no such figure',
  ],
  [
    'an unknown whole of a share',
    { figures: { ...figures, sailors: { part: 'launched', of: 'cooks' } } },
    'resolution.yaml:2 unknown-figure: sailors is derived from cooks, but there is no such figure',
  ],
])('reports %s', (_, change, line) => expect(check(change)).toEqual([line]));

it('accepts an unanswered topic that a fact resolves', () => {
  const topic = toFacts({ 'unanswered.cook': { cites: [{ source: 'U1' }], related: [] } });
  const facts = new Map([...topic, ...changeFact('ship.crew', { resolves: ['unanswered.cook'] })]);
  expect(check({ facts })).toEqual([]);
});

it('reports examples of an unknown fact', () => {
  expect(check({}, ['ship.crew', 'ship.cook'])).toEqual(['examples.yaml:1 unknown-fact: there is no fact ship.cook']);
});
