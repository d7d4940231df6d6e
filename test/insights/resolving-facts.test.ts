import { expect, it } from 'vitest';
import { resolvingFacts } from '../../src/insights/resolving-facts.ts';
import { changeFact } from '../support/toy-base.ts';

it('are those that declare the topic', () => {
  const facts = changeFact('ship.crew', { resolves: ['unanswered.cook'] });
  expect(resolvingFacts({ facts }, 'unanswered.cook')).toEqual(['ship.crew']);
  expect(resolvingFacts({ facts }, 'unanswered.name')).toEqual([]);
});
