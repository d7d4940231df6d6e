import { describe, expect, it } from 'vitest';
import { askLabelled, judgeReply, tallyVerdicts, type Verdict } from '../../src/evaluation/evaluate.ts';
import type { LabelledQuestion } from '../../src/evaluation/labelled-question.ts';
import type { Outcome } from '../../src/understanding/interpretation.ts';
import { BELARUS, openForTest } from '../support/belarus.ts';

type Label = Omit<LabelledQuestion, 'id'>;
const judge = (label: Label, outcome: Outcome, ...facts: string[]) =>
  judgeReply({ id: 'q', ...label }, { outcome, facts });

const ONE: Label = { expect: 'answer', facts: ['vote.for', 'vote.result'] };
const TWO: Label = { expect: 'answer', factsAll: ['vote.for', 'election.date'] };
const OPEN: Label = { expect: 'unanswered', facts: ['unanswered.countries'] };

describe('a reply is judged by what was expected', () => {
  it.each([
    ['one fact', ONE, 'answer', ['vote.for'], 'right'],
    ['one fact, or another that is as good', ONE, 'answer', ['vote.result'], 'right'],
    ['one fact', ONE, 'answer', ['vote.against'], 'wrong'],
    ['one fact, told first', ONE, 'answer', ['vote.against', 'vote.for'], 'wrong'],
    ['one fact', ONE, 'suggestions', ['vote.against', 'vote.for'], 'near'],
    ['one fact', ONE, 'suggestions', ['vote.against'], 'missed'],
    ['one fact', ONE, 'unanswered', ['unanswered.other'], 'wrong'],
    ['one fact', ONE, 'fallback', [], 'missed'],
    ['one fact', ONE, 'smalltalk', [], 'missed'],
    ['two facts', TWO, 'answer', ['election.date', 'vote.for'], 'right'],
    ['two facts', TWO, 'answer', ['vote.for'], 'near'],
    ['two facts', TWO, 'answer', ['vote.against'], 'wrong'],
    ['two facts', TWO, 'suggestions', ['election.date'], 'near'],
    ['nothing known', OPEN, 'unanswered', ['unanswered.countries'], 'right'],
    ['nothing known of one topic', OPEN, 'unanswered', ['unanswered.other'], 'near'],
    ['nothing known', { expect: 'unanswered' }, 'unanswered', ['unanswered.other'], 'right'],
    ['nothing known', OPEN, 'answer', ['vote.for'], 'wrong'],
    ['nothing known', OPEN, 'suggestions', ['vote.for'], 'near'],
    ['nothing known', OPEN, 'fallback', [], 'missed'],
    ['silence', { expect: 'fallback' }, 'fallback', [], 'right'],
    ['silence', { expect: 'fallback' }, 'answer', ['vote.for'], 'wrong'],
    ['silence', { expect: 'fallback' }, 'smalltalk', [], 'missed'],
    ['small talk', { expect: 'smalltalk' }, 'smalltalk', [], 'right'],
    ['small talk', { expect: 'smalltalk' }, 'answer', ['about.bot'], 'right'],
    ['small talk', { expect: 'smalltalk' }, 'answer', ['vote.for'], 'wrong'],
  ] as const)('%s: %j, given %s %j, is %s', (_, label, outcome, facts, verdict) => {
    expect(judge(label, outcome, ...facts)).toBe(verdict);
  });

  it.each(['unanswered', 'smalltalk', 'fallback', 'suggestions', 'answer'] as const)(
    'what the label of one that expects %s also allows is right',
    (expected) => {
      const also = expected === 'fallback' ? 'smalltalk' : 'fallback';
      expect(judge({ expect: expected, alsoOk: [also] }, also)).toBe('right');
    },
  );
});

describe('verdicts are counted', () => {
  const judged = (expected: Outcome, verdict: Verdict, group?: string) => ({
    question: { id: 'q', expect: expected, group },
    verdict,
  });

  it('over all, and by group, or by what was expected where there is none', () => {
    expect(
      tallyVerdicts([
        judged('answer', 'right', 'english'),
        judged('answer', 'wrong', 'english'),
        judged('answer', 'near'),
        judged('fallback', 'missed'),
        judged('fallback', 'right'),
      ]),
    ).toEqual({
      all: { right: 2, near: 1, missed: 1, wrong: 1 },
      english: { right: 1, near: 0, missed: 0, wrong: 1 },
      answer: { right: 0, near: 1, missed: 0, wrong: 0 },
      fallback: { right: 1, near: 0, missed: 1, wrong: 0 },
    });
  });

  it('of nothing are none', () => {
    expect(tallyVerdicts([])).toEqual({});
  });
});

it('of a conversation the last reply counts, and what was said before is known', () => {
  const asked: { text: string; chat?: string | undefined }[] = [];
  const bot = openForTest(BELARUS).createBot();
  const turns = ['how many states voted in favour?', 'and against?'];
  const reply = askLabelled(
    (question) => {
      asked.push(question);
      return bot(question);
    },
    { id: 'q7', turns, expect: 'answer' },
  );
  expect(asked).toEqual(turns.map((text) => ({ text, chat: 'q7' })));
  expect(reply.facts).toEqual(['vote.against']);
});
