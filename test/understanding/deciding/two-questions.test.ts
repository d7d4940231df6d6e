import { describe, expect, it } from 'vitest';
import { BELARUS, openPartsForTest } from '../../support/belarus.ts';

const { interpret } = openPartsForTest(BELARUS);

describe('two questions in one message', () => {
  it.each([
    ['who proposed the amendments and when was the election?', ['amendments.author', 'election.date']],
    ['how many states supported it, and how many opposed it?', ['vote.result', 'vote.for', 'vote.against']],
    ['where and when was the urgent debate held?', ['session.place', 'session.date']],
    ['document number & date of the election?', ['resolution.symbol', 'election.date']],
    ['كم دولة امتنعت؟ ومين طلب الجلسة؟', ['vote.abstentions', 'session.requester']],
  ])('%j', (text, facts) => {
    expect(interpret(text)).toMatchObject({ outcome: 'answer', facts });
  });

  it.each([
    'which free and full access does the text ask for?',
    'ما هو مكتب المؤسسات الديمقراطية وحقوق الإنسان؟',
    'how many voted for, against and abstained?',
  ])('%j is one', (text) => {
    const meant = interpret(text);
    expect('facts' in meant && meant.facts).toHaveLength(1);
  });
});
