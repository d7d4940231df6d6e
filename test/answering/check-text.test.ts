import { describe, expect, it } from 'vitest';
import { openAnswererForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const { checkText } = openAnswererForTest(BELARUS);
const RETOLD = 'The UN Human Rights Council adopted a resolution on Belarus.';

describe('a text is checked statement by statement', () => {
  it('and finds what is confirmed, what is contradicted, and what is right instead', () => {
    const text = `${RETOLD} The resolution was adopted with 30 votes in favour. Russia proposed 17 amendments.`;
    expect(checkText(text)).toEqual([
      { statement: RETOLD, fact: expect.any(String), verdict: 'yes' },
      {
        statement: 'The resolution was adopted with 30 votes in favour.',
        fact: 'vote.for',
        verdict: 'no',
        right: '23',
      },
      { statement: 'Russia proposed 17 amendments.', fact: expect.any(String), verdict: 'yes' },
    ]);
  });

  it.each([
    ['a day', 'The resolution on Belarus was adopted on 17 September 2020.', '18 September 2020'],
    ['an Arabic day', 'اعتُمد القرار بشأن بيلاروسيا في 17 سبتمبر 2020.', '18 سبتمبر 2020'],
    ['a share', 'The resolution on Belarus got 60% of all votes.', '48.9%'],
    ['an actor, in words', 'Germany proposed the 17 amendments.', expect.stringContaining('Russia')],
  ])('and gives what is right: %s', (_, text, right) => {
    expect(checkText(text)).toMatchObject([{ verdict: 'no', right }]);
  });

  it('and a clause contradicts if the statement as a whole has no verdict', () => {
    const text =
      'The envoys met again after lunch, and the resolution on Belarus was adopted with 30 votes in favour, to mild applause.';
    expect(checkText(text)).toMatchObject([{ statement: text, verdict: 'no', right: '23' }]);
  });

  it.each([
    ['a question', 'Was the resolution on Belarus adopted with 30 votes?'],
    ['a statement off the topic', 'It rained in Paris on Tuesday.'],
  ])('but %s gets no fact and no verdict', (_, text) => {
    expect(checkText(text)).toEqual([{ statement: text }]);
  });

  it('but a text about another resolution gets nothing', () => {
    const text =
      'The Human Rights Council adopted a resolution on Syria. It passed by 27 votes to 1, with 19 abstentions. Russia proposed 5 amendments.';
    expect(checkText(text).filter(({ fact, verdict }) => fact || verdict)).toEqual([]);
  });

  it('but what follows on another resolution in the same text gets nothing', () => {
    const text = `${RETOLD} The Council also adopted a resolution on Syria. Russia proposed 5 amendments.`;
    expect(checkText(text).map(({ verdict }) => verdict)).toEqual(['yes', undefined, undefined]);
  });

  it('and an empty text has no statements', () => {
    expect(checkText(' \n')).toEqual([]);
  });
});
