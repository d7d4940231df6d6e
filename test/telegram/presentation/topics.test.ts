import { expect, it } from 'vitest';
import { toFacts } from '../../../src/knowledge/knowledge-base.ts';
import { listTopics } from '../../../src/telegram/presentation/topics.ts';

const fact = { cites: [{ source: 'R' }], related: [] };

it('topics are the facts that have an answer, in the order of the fact base', () => {
  const facts = toFacts({ 'vote.for': fact, 'unanswered.names': fact, 'resolution.date': fact });
  expect(listTopics({ facts })).toEqual(['vote.for', 'resolution.date']);
});
