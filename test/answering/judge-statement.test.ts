import { describe, expect, it } from 'vitest';
import { createStatementJudge } from '../../src/answering/judge-statement.ts';
import { openAnswererForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const { base, interpret } = openAnswererForTest(BELARUS);
const judgeStatement = createStatementJudge(base, interpret);
const judge = (statement: string) => judgeStatement(statement, interpret(statement));

describe('a statement', () => {
  it('is judged as a whole if that gives a verdict', () => {
    expect(judge('Russia proposed 17 amendments.')).toMatchObject({ verdict: 'yes' });
    const statement = 'Russia proposed 20 amendments.';
    expect(judge(statement)).toMatchObject({
      verdict: 'no',
      contradiction: { correction: { fact: 'amendments.count' }, clause: statement },
    });
  });

  it('is else judged by its clauses, of which one may contradict', () => {
    const statement =
      'The envoys met again after lunch, and the resolution on Belarus was adopted with 30 votes in favour, to applause.';
    expect(judge(statement)).toMatchObject({
      verdict: 'no',
      contradiction: {
        correction: { fact: 'vote.for', figure: { claimed: 30, actual: 23 } },
        clause: 'the resolution on Belarus was adopted with 30 votes in favour',
      },
    });
  });

  it.each([
    [
      'another vote has the figure',
      'It was a long day in Geneva, after some debate, with 20 abstentions, and it rained.',
    ],
    [
      'a name is left unread',
      'France, with friends, wrote about the draft, and the resolution was adopted with 23 votes.',
    ],
    [
      'only a small part agrees',
      'Many an observer in the crowded room, tired after weeks of travel, talks and letters that went nowhere, felt ' +
        'that something had changed for good that day, and the resolution was adopted.',
    ],
    ['it is off the topic', 'It rained in Paris.'],
  ])('gets no verdict if %s', (_, statement) => {
    expect(judge(statement).verdict).toBeUndefined();
  });
});
