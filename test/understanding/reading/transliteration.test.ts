import { expect, it } from 'vitest';
import { createCounts } from '../../../src/understanding/reading/string-table.ts';
import { createTransliterator } from '../../../src/understanding/reading/transliteration.ts';

const transliterate = createTransliterator(
  createCounts(
    new Map([
      ['تعديلات', 20],
      ['تعديل', 30],
      ['من', 90],
      ['مين', 40],
      ['قرار', 60],
      ['نادر', 1],
    ]),
  ),
);

it.each([
  ['ta3deelat', 'تعديلات'],
  ['ta3dil', 'تعديل'],
  ['meen', 'مين'],
  ['mn', 'من'],
  ['el2arar', undefined],
  ['elqarar', 'قرار'],
  ['nader', undefined],
  ['xyz', undefined],
])('reads %s as %s', (latin, arabic) => {
  expect(transliterate(latin)).toBe(arabic);
});
