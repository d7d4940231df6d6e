import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createNumberWords, readNumbers } from '../../src/language/numbers.ts';
import { splitWords } from '../../src/language/words.ts';

const valueOfWord = createNumberWords(parse(readFileSync('knowledge/common/numbers.yaml', 'utf8')));
const read = (text: string) => readNumbers(splitWords(text), valueOfWord).map((word) => word.text);

describe('readNumbers', () => {
  it.each([
    ['twenty-three states', ['23', 'states']],
    ['forty sixth session', ['46', 'session']],
    ['a dozen amendments', ['a', '12', 'amendments']],
    ['ثلاث وعشرون دولة', ['23', 'دوله']],
    ['الدورة السادسة والأربعين', ['الدوره', '46']],
    ['سبعة عشر تعديلا', ['17', 'تعديلا']],
    ['سبعتاشر تعديل', ['17', 'تعديل']],
    ['two and three', ['2', 'and', '3']],
    ['seventeen amendments, two votes', ['17', 'amendments', '2', 'votes']],
    ['which one', ['which', 'one']],
  ])('reads %j', (text, words) => {
    expect(read(text)).toEqual(words);
  });
});
