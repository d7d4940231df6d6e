import { describe, expect, it } from 'vitest';
import { isQuestion, splitStatements } from '../../src/language/split-statements.ts';

describe('a text is cut into statements', () => {
  it.each<[string, string, readonly string[]]>([
    ['at the ends of sentences', 'It passed. Who asked? Germany!', ['It passed.', 'Who asked?', 'Germany!']],
    ['in Arabic', 'اعتُمد القرار. من طلبه؟ ألمانيا!', ['اعتُمد القرار.', 'من طلبه؟', 'ألمانيا!']],
    ['with a space before the full stop', 'رفض 17 تعديلا .\nوأعربت الدول', ['رفض 17 تعديلا .', 'وأعربت الدول']],
    ['with the space after it missing', 'It was adopted.The session ended.', ['It was adopted.', 'The session ended.']],
    ['with the space missing in Arabic', 'اعتُمد القرار.وانتهت الجلسة.', ['اعتُمد القرار.', 'وانتهت الجلسة.']],
    ['with quotation marks', 'He said “it passed.” Then he left.', ['He said “it passed.”', 'Then he left.']],
    [
      'at headlines',
      'Council acts on Belarus\n\nGENEVA. It voted.',
      ['Council acts on Belarus', 'GENEVA.', 'It voted.'],
    ],
    ['at list items', '- 23 in favour\n• 2 against\n3) 22 abstained', ['23 in favour', '2 against', '22 abstained']],
  ])('%s', (_, text, statements) => {
    expect(splitStatements(text)).toEqual(statements);
  });

  it.each([
    ['a decimal', 'It got 48.9% of all votes.'],
    ['an Arabic decimal', 'نال 48.9٪ من الأصوات.'],
    ['a date', 'It passed on 18.9.2020 in Geneva.'],
    ['an abbreviated month', 'It passed on Sept. 18, 2020.'],
    ['an abbreviation', 'The U.N. Human Rights Council voted.'],
    ['a title', 'Dr. Smith and Ms. Bachelet spoke.'],
    ['an Arabic title', 'تحدث د. أحمد في الجلسة.'],
    ['a number after No.', 'This is resolution No. 45/1.'],
    ['a document symbol', 'The draft A/HRC/45/L.1 was adopted.'],
    ['a link', 'See https://example.org/a.b?c=d for more.'],
  ])('not at %s', (_, text) => {
    expect(splitStatements(text)).toEqual([text]);
  });

  it('after an abbreviation if a sentence begins', () => {
    expect(splitStatements('It was the U.N. The vote followed.')).toEqual(['It was the U.N.', 'The vote followed.']);
  });

  it('and a line that is only wrapped continues', () => {
    expect(splitStatements('The Council adopted\nthe resolution.')).toEqual(['The Council adopted the resolution.']);
  });

  it('and what has no letters is none', () => {
    expect(splitStatements('***\n\n2020.\n…')).toEqual([]);
    expect(splitStatements('')).toEqual([]);
  });
});

describe('a question', () => {
  it.each(['Did it pass?', 'هل اعتُمد؟', 'He asked: “did it pass?”'])('is %j', (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  it.each(['It passed.', 'Did it pass? It did.'])('is not %j', (text) => {
    expect(isQuestion(text)).toBe(false);
  });
});
