import { describe, expect, it } from 'vitest';
import { isVague } from '../../../../src/understanding/claims/message/vagueness.ts';
import { claimOf, isName, tokensOf } from '../../../support/claims.ts';

const isVagueText = (text: string) =>
  isVague(
    tokensOf(text),
    claimOf(text).assertions.flatMap(({ parts }) => parts),
    isName,
  );

describe('nothing can be said of', () => {
  it.each([
    ['what is only asked for, said to be done', 'the commissioner presented an oral update'],
    ['what is only asked for, said to be done', 'did she present the written report?'],
    ['what is only asked for, said to be done', 'هل قدمت المفوضة التقرير الخطي؟'],
    ['what is only asked for, in another order', 'the interactive dialogue comes before the oral update'],
    ['what is only asked for, in another order', 'التحديث الشفوي مطلوب بعد التقرير المكتوب'],
    ['a judgement', 'was the election on 9 August fair?'],
    ['a thing that is said which one it is', 'القرار الذي رفضه المجلس يخص بيلاروسيا'],
    ['a name that is explained', 'Russia, a member of the Council, proposed amendments'],
    ['a comparison with what is not held', 'it got more votes than last year'],
    ['a time that is not reckoned with', 'it was adopted last week'],
  ])('%s: "%s"', (_, text) => {
    expect(isVagueText(text)).toBe(true);
  });
});

describe('something can be said of', () => {
  it.each([
    'the commissioner is asked to present an oral update',
    'Russia presented 17 amendments',
    'the interactive dialogue comes after the oral update',
    'the oral update comes before the written report',
    'was the election on 9 August?',
    'Bachelet was the High Commissioner then',
    'Russia proposed silly amendments',
    'روسيا هي اللي قدمت التعديلات',
    'القرار الذي قدمته ألمانيا',
    'It was Germany, not Russia, that asked for it',
    'more states abstained than voted against',
  ])('"%s"', (text) => {
    expect(isVagueText(text)).toBe(false);
  });
});
