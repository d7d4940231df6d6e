import { expect, it } from 'vitest';
import { compareEngines } from '../../../tools/benchmarks/compare-engines.ts';
import type { Guess } from '../../../tools/benchmarks/engines.ts';
import type { EngineResult } from '../../../tools/benchmarks/run-engine.ts';

const QUESTION = { id: 'a', text: 'how many abstained?', expect: 'answer' as const, facts: ['vote.abstentions'] };

function engine(name: EngineResult['name'], onTopic: Guess, offTopic: Guess): EngineResult {
  const figures = { examples: 1, buildMs: 1000, memoryMb: 10, median: 0.25, p99: 1.5 };
  return { name, ...figures, questions: [{ question: QUESTION, guess: onTopic }], offTopic: [offTopic] };
}

it('cuts the other engines off where they would speak to more off-topic messages than Qarar', () => {
  const qarar = engine(
    'Qarar',
    { label: 'vote.abstentions', score: 0.9, outcome: 'answer', facts: ['vote.abstentions'] },
    { label: 'fallback', score: 0.9, outcome: 'fallback' },
  );
  const unsure = engine('MiniSearch', { label: 'vote.abstentions', score: 2 }, { label: 'vote.for', score: 5 });
  const sure = engine('nlp.js', { label: 'vote.abstentions', score: 7 }, { label: 'vote.for', score: 5 });
  const table = compareEngines([qarar, unsure, sure]);
  expect(table).toMatch(/^1 questions and 1 off-topic messages, of which Qarar speaks to 0:/);
  expect(table).toContain('| Qarar |  | 100.0 % | 0.0 % | 0 of 0 | 0.25 | 1.5 | 10 | 1.0 |');
  expect(table).toContain('| MiniSearch | 100.0 % | 0.0 % |');
  expect(table).toContain('| nlp.js | 100.0 % | 100.0 % |');
});
