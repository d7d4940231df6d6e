import { expect, it } from 'vitest';
import { indexSpelling } from '../../../src/understanding/reading/spelling.ts';
import { createCounts, createStringTable } from '../../../src/understanding/reading/string-table.ts';
import { createWordSplitter } from '../../../src/understanding/reading/word-splitter.ts';

const examples = new Map([
  ['how', 90],
  ['many', 80],
  ['vote', 60],
]);
const split = createWordSplitter(
  {
    candidates: indexSpelling(examples.keys()),
    english: createCounts(examples),
    arabic: createCounts(new Map([['مقررة', 50]])),
    frequencies: createCounts(
      new Map([
        ['how', 66],
        ['many', 60],
        ['vote', 55],
        ['them', 62],
        ['themselves', 55],
        ['selves', 40],
        ['اسم', 60],
        ['مقررة', 40],
      ]),
    ),
    pairs: createStringTable(['how many', 'اسم مقررة']),
  },
  (word) => word.replace(/^ال/, ''),
);

it.each([
  ['howmany', ['how', 'many']],
  ['themvote', ['them', 'vote']],
  ['اسمالمقررة', ['اسم', 'المقررة']],
])('%s is two words', (word, parts) => {
  expect(split(word)?.parts).toEqual(parts);
});

it('says whether two words follow each other in examples', () => {
  expect(split('howmany')?.isPair).toBe(true);
  expect(split('themvote')?.isPair).toBe(false);
});

it.each(['themselves', 'vote', 'xyzvote', 'manyxqz'])('%s stays one word', (word) => {
  expect(split(word)).toBeUndefined();
});
