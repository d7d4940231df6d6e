import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../src/language/split-clauses.ts';

describe('a statement is cut into clauses', () => {
  it.each<[string, string, readonly string[]]>([
    ['at commas and semicolons', 'It passed, Russia lost; they left', ['It passed', 'Russia lost', 'they left']],
    ['at Arabic commas', 'اعتُمد القرار ، رُفضت التعديلات', ['اعتُمد القرار', 'رُفضت التعديلات']],
    ['at words for "and"', 'the draft passed and the amendments failed', ['the draft passed', 'the amendments failed']],
    ['before «و»', 'نص القرار اعتُمد ورُفضت التعديلات', ['نص القرار اعتُمد', 'ورُفضت التعديلات']],
  ])('%s', (_, statement, clauses) => {
    expect(splitClauses(statement)).toEqual(expect.arrayContaining([...clauses]));
  });

  it('takes asides out, and reads on after them', () => {
    const clauses = splitClauses('The sponsors - in a session on Friday - voiced concern (at last) again');
    expect(clauses).toEqual(
      expect.arrayContaining(['The sponsors voiced concern again', 'in a session on Friday', 'at last']),
    );
  });

  it.each(['It was held on 18 September, 2020.', 'There were 1,000 people.', 'It was adopted.'])(
    'but not %j',
    (text) => {
      expect(splitClauses(text)).toEqual([]);
    },
  );
});
