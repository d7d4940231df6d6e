import { expect, it } from 'vitest';
import { createRandom, mistype, readQuestions, spread } from '../../../tools/benchmarks/sets.ts';

it('takes entries that are evenly spread, and all if there are no more', () => {
  expect(spread([0, 1, 2, 3, 4, 5], 3)).toEqual([0, 2, 4]);
  expect(spread([0, 1], 3)).toEqual([0, 1]);
});

it('reads the questions that are one message about one thing', () => {
  expect(readQuestions().length).toBeGreaterThan(300);
  expect(readQuestions().every(({ text, factsAll }) => text !== '' && factsAll === undefined)).toBe(true);
});

it.each(['how many abstentions were there', 'كم دولة امتنعت عن التصويت'])('mistypes %s by one slip a word', (text) => {
  const mistyped = mistype(text, createRandom(3));
  expect(mistyped).not.toBe(text);
  const words = text.split(' ');
  mistyped.split(' ').forEach((word, i) => {
    expect(Math.abs(word.length - (words[i]?.length ?? 0))).toBeLessThanOrEqual(1);
    expect(word[0]).toBe(words[i]?.[0]);
  });
});
