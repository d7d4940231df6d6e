import { describe, expect, it } from 'vitest';
import type { LabelledQuestion } from '../../../tools/evaluation/labelled-question.ts';
import { formatScores, gradeReply, scoreQuestions, tallyGrades } from '../../../tools/evaluation/scores.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

const asked = (label: Partial<LabelledQuestion>): LabelledQuestion => ({ id: 'q', expect: 'answer', ...label });
const answer = (...facts: readonly string[]) => ({ outcome: 'answer' as const, facts });

describe('the grade of a reply', () => {
  it.each([
    ['the right fact', asked({ facts: ['a.b'] }), answer('a.b'), 'right'],
    ['another fact', asked({ facts: ['a.b'] }), answer('a.c'), 'wrong'],
    [
      'a choice with the right fact',
      asked({ facts: ['a.b'] }),
      { outcome: 'suggestions', facts: ['a.c', 'a.b'] },
      'near',
    ],
    ['a choice without it', asked({ facts: ['a.b'] }), { outcome: 'suggestions', facts: ['a.c'] }, 'missed'],
    ['silence', asked({ facts: ['a.b'] }), { outcome: 'fallback', facts: [] }, 'missed'],
    ['"no source says" though one does', asked({}), { outcome: 'unanswered', facts: ['unanswered.x'] }, 'wrong'],
    ['both facts', asked({ factsAll: ['a.b', 'a.c'] }), answer('a.c', 'a.b'), 'right'],
    ['one of two facts', asked({ factsAll: ['a.b', 'a.c'] }), answer('a.c'), 'near'],
    ['an answer off the topic', asked({ expect: 'fallback' }), answer('a.b'), 'wrong'],
    ['a fact about the bot as small talk', asked({ expect: 'smalltalk' }), answer('about.bot'), 'right'],
    ['another fact as small talk', asked({ expect: 'smalltalk' }), answer('a.b'), 'wrong'],
    [
      'another accepted outcome',
      asked({ alsoOk: ['smalltalk'], expect: 'fallback' }),
      { outcome: 'smalltalk', facts: [] },
      'right',
    ],
    [
      'another unanswered topic',
      asked({ expect: 'unanswered', facts: ['unanswered.x'] }),
      { outcome: 'unanswered', facts: ['unanswered.y'] },
      'near',
    ],
  ] as const)('of %s', (_, question, reply, grade) => {
    expect(gradeReply(question, reply)).toBe(grade);
  });
});

describe('scores', () => {
  const { respond } = openAnswererForTest(BELARUS);
  const scored = scoreQuestions(respond, [
    { id: 'a', text: 'how many abstained?', expect: 'answer', facts: ['vote.abstentions'], group: 'english' },
    { id: 'b', turns: ['how many abstained?', 'and against?'], expect: 'answer', facts: ['vote.against'] },
    { id: 'c', text: 'hello', expect: 'fallback' },
  ]);

  it('count grades by group, or by expected outcome if there is no group', () => {
    expect(tallyGrades(scored)).toMatchObject({
      all: { right: 2, missed: 1 },
      english: { right: 1 },
      answer: { right: 1 },
      fallback: { missed: 1 },
    });
  });

  it('are formatted as a table, with misses if asked', () => {
    expect(formatScores(scored, false)).toMatch(/^all +3 +66\.7/m);
    expect(formatScores(scored, false)).not.toContain('hello');
    expect(formatScores(scored, true)).toMatch(/^missed c hello\n {4}wanted fallback; got smalltalk/m);
  });
});
