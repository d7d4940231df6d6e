import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../src/language/split-clauses.ts';

describe('a statement is cut into clauses', () => {
  it.each<[string, string, readonly string[]]>([
    ['at commas and semicolons', 'It passed, and Russia lost; they left', ['It passed', 'Russia lost', 'they left']],
    ['at Arabic commas', 'اعتُمد القرار ، رُفضت التعديلات', ['اعتُمد القرار', 'رُفضت التعديلات']],
    [
      'at words for "and"',
      'the draft was passed and the amendments failed',
      ['the draft was passed', 'the amendments failed'],
    ],
    ['at «و» before a verb', 'تم اعتماد القرار ورفض 17 تعديلا', ['تم اعتماد القرار', 'رفض 17 تعديلا']],
    [
      'at asides, and reads on after them',
      'The sponsors - in a session on Friday - voiced concern (at last) again',
      ['The sponsors voiced concern again', 'in a session on Friday', 'at last'],
    ],
    ['at the «و» that it begins with', 'وتم رفض التعديلات', ['تم رفض التعديلات']],
  ])('%s', (_, statement, clauses) => {
    expect(splitClauses(statement)).toEqual(clauses);
  });

  it.each([
    'It was held on 18 September, 2020.',
    'There were 1,000 people.',
    'It was adopted.',
    'free and fair elections',
    'في الدورة السادسة والأربعين للمجلس',
    'منظمة الأمن والتعاون في أوروبا',
  ])('but not %j', (text) => {
    expect(splitClauses(text)).toEqual([]);
  });

  it('until nothing is left to cut', () => {
    const cutAll = (text: string): string[] => {
      const clauses = splitClauses(text);
      return clauses.length === 0 ? [text] : clauses.flatMap(cutAll);
    };
    expect(cutAll('The draft (of Germany) was adopted, and all of the amendments were rejected and withdrawn')).toEqual(
      ['The draft was adopted', 'all of the amendments were rejected and withdrawn', 'of Germany'],
    );
  });
});
