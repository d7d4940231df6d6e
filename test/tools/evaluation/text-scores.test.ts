import { describe, expect, it } from 'vitest';
import type { TextChecker } from '../../../src/answering/check-text.ts';
import { AlterationError, formatTextScores, scoreText } from '../../../tools/evaluation/text-scores.ts';

const checkText: TextChecker = (text) =>
  text.split(/(?<=\.) /).map((statement) => {
    const isWrong = /\b(?:3|9)\b/.test(statement);
    return isWrong ? { statement, fact: 'a.b', verdict: 'no', right: '2' } : { statement, fact: 'a.b', verdict: 'yes' };
  });

describe('the score of a text', () => {
  it('counts an alteration as found if its statement is contradicted with the right value', () => {
    const { altered } = scoreText(checkText, 'toy', 'It is 2. It is 5.', [
      { from: '2', to: '3', right: '2' },
      { from: '5', to: '9', right: '5' },
      { from: '5', to: '6', right: '5' },
    ]);
    expect(altered.map(({ isFound }) => isFound)).toEqual([true, false, false]);
  });

  it('lists whatever else is contradicted', () => {
    const score = scoreText(checkText, 'toy', 'It is 2. It is 9.', [{ from: '2', to: '3', right: '2' }]);
    expect(score.altered[0]?.others).toMatchObject([{ statement: 'It is 9.' }]);
    expect(formatTextScores([score], false)).toBe(
      'toy: 2 statements, 1 agree, 1 contradicted\n' +
        'toy, altered: 1 of 1 alterations found, 1 other statements contradicted\n',
    );
    expect(formatTextScores([score], true)).toContain('  2 -> 3: also no, a.b (2): It is 9.');
  });

  it('refuses an alteration that does not fit the text', () => {
    const score = () => scoreText(checkText, 'toy', 'It is 2.', [{ from: 'seven', to: '3', right: '2' }]);
    expect(score).toThrow(AlterationError);
    expect(score).toThrow('the text does not contain "seven"');
  });
});
