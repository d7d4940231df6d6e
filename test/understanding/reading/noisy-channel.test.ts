import { describe, expect, it } from 'vitest';
import { createMistypingCost, createNoisyChannel } from '../../../src/understanding/reading/noisy-channel.ts';
import { indexSpelling } from '../../../src/understanding/reading/spelling.ts';
import { createCounts, createStringTable } from '../../../src/understanding/reading/string-table.ts';

describe('the cost of typing one word for another', () => {
  const costOf = createMistypingCost();

  it.each([
    ['vote', 'vote', 0],
    ['abstnetion', 'abstention', 4],
    ['القراار', 'القرار', 3],
    ['vite', 'vote', 4],
    ['vqte', 'vote', 8],
  ])('%s for %s is %d', (typed, meant, cost) => {
    expect(costOf(typed, meant)).toBe(cost);
  });

  it('is higher for the first letter', () => {
    expect(costOf('bote', 'vote')).toBeGreaterThan(costOf('vobe', 'vove'));
  });
});

describe('the noisy channel', () => {
  const examples = new Map([
    ['vote', 60],
    ['from', 90],
    ['form', 8],
    ['rejected', 40],
  ]);
  const correct = createNoisyChannel({
    candidates: indexSpelling(examples.keys()),
    english: createCounts(examples),
    arabic: createCounts(new Map([['رفضت', 50]])),
    frequencies: createCounts(
      new Map([
        ['vote', 55],
        ['from', 66],
        ['form', 53],
        ['rejected', 45],
        ['boat', 48],
      ]),
    ),
    pairs: createStringTable(['vote from', 'from belarus']),
  });

  it.each([
    ['rejcted', 'rejected'],
    ['rejectde', 'rejected'],
  ])('reads %s as %s', (typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  it('leaves a word of the language alone', () => {
    expect(correct('boat', 'the', 'sank')).toBeUndefined();
    expect(correct('form')).toBeUndefined();
  });

  it('reads a word of the language as another one if both neighbours speak for that', () => {
    expect(correct('form', 'vote', 'belarus')).toBe('from');
  });

  it('never takes the ending of a denial for a mistake', () => {
    expect(correct('رفضتش')).toBeUndefined();
  });
});
