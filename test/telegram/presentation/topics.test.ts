import { expect, it } from 'vitest';
import { toFacts } from '../../../src/knowledge/to-facts.ts';
import { listSections, listTopics } from '../../../src/telegram/presentation/topics.ts';

const fact = { cites: [{ source: 'R' }], related: [] };

it('topics are the facts that have an answer, in the order of the fact base', () => {
  const facts = toFacts({ 'vote.for': fact, 'unanswered.names': fact, 'resolution.date': fact });
  expect(listTopics({ facts })).toEqual(['vote.for', 'resolution.date']);
});

it('sections have their facts, in the order of the resolution; one without facts is not listed', () => {
  const facts = toFacts({
    'vote.for': fact,
    'unanswered.names': fact,
    'resolution.date': fact,
    'amendments.count': fact,
  });
  const sections = { resolution: ['resolution'], terms: ['glossary'], vote: ['amendments', 'vote'] };
  expect(listSections({ facts, sections })).toEqual([
    { id: 'resolution', facts: ['resolution.date'] },
    { id: 'vote', facts: ['vote.for', 'amendments.count'] },
  ]);
});
