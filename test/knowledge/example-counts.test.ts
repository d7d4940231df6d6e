/** Tests how lines and examples are counted. */
import { expect, it } from 'vitest';
import { formatExampleCounts } from '../../src/knowledge/example-counts.ts';
import type { Example } from '../../src/knowledge/knowledge-base.ts';

const example = (file: string, variety: Example['variety'], meaning: Example['meaning']): Example => ({
  ...{ text: 'x', file, variety, meaning, line: 1 },
});
const VOTE = { kind: 'fact', fact: 'vote.for' } as const;
const LINES = [
  example('common', 'en', VOTE),
  example('common', 'gulf', VOTE),
  example('common', 'mixed', { kind: 'smalltalk', smalltalk: 'thanks' }),
  example('own', 'ar', { kind: 'off-topic' }),
];

it('counts what the files have and what is learnt, by kind and register', () => {
  const table = formatExampleCounts(LINES, LINES.slice(1), (file) => file === 'own');
  expect(table.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual([
    ['lines', 'examples', 'en', 'ar', 'dialect', 'arabizi', 'mixed'],
    ['vote.for', '2', '1', '1', '0', '1', '0', '0'],
    ['smalltalk thanks', '1', '1', '0', '0', '0', '0', '1'],
    ['off-topic', '1', '1', '0', '1', '0', '0', '0'],
    ['all', '4', '3', '1', '1', '1', '0', '1'],
    ['25.0 % of the lines are particular to the resolution.'],
    [''],
  ]);
});
