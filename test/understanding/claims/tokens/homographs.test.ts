import { expect, it } from 'vitest';
import { tokensOf } from '../../../support/claims.ts';

const marksOf = (text: string, word: string) => [...(tokensOf(text).find((token) => token.text === word)?.marks ?? [])];

it.each([
  ['the report comes at session no. 46', 'no', ['symbol-noun']],
  ['the debate fell on a Friday', 'fell', ['hold']],
  ['it was adopted last friday', 'last', ['relative-time']],
  ['the oral update before 2020 ends', 'before', ['by']],
  ['هل قبل أي تعديل', 'قبل', ['adopt']],
  ['تحديث شفوي قبل 2021', 'قبل', ['before']],
  ['المؤيدون أقل من النص', 'النص', ['half']],
  ['23 من 47 ما بتطلع حتى النص', 'النص', ['half']],
  ['حتى النصف ما أيده', 'حتي', ['fewer']],
  ['حتى النصف ما أيده', 'ما', ['filler']],
  ['17 تعديل ايه', 'ايه', ['tag']],
  ['الحوار مع المعارضة', 'المعارضه', ['opposition']],
])('in "%s", "%s" is %j', (text, word, marks) => {
  expect(marksOf(text, word)).toEqual(marks);
});
