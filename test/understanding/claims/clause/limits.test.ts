import { describe, expect, it } from 'vitest';
import {
  isCutOff,
  judges,
  putsIntoText,
  qualifiesStates,
  saysDone,
  saysWhatAbout,
} from '../../../../src/understanding/claims/clause/limits.ts';
import { claimOf, clauseOf, isName, tokensOf } from '../../../support/claims.ts';

const partsOf = (text: string) => claimOf(text).assertions.flatMap(({ parts }) => parts);

describe('whether something was done that is only asked for is not known', () => {
  it.each([
    'the commissioner presented an oral update',
    'did she present the written report?',
    'هل قدمت المفوضة التقرير الخطي؟',
  ])('in "%s"', (text) => {
    expect(saysDone(tokensOf(text))).toBe(true);
  });

  it.each(['the commissioner is asked to present an oral update', 'Russia presented 17 amendments'])(
    'but "%s" says something else',
    (text) => {
      expect(saysDone(tokensOf(text))).toBe(false);
    },
  );
});

describe('a message may only judge what it names', () => {
  it.each([
    ['was the election on 9 August fair?', true],
    ['was the election on 9 August?', false],
    ['Bachelet was the High Commissioner then', false],
    ['Russia proposed silly amendments', false],
  ])('"%s": %s', (text, expected) => {
    expect(judges(tokensOf(text), partsOf(text))).toBe(expected);
  });
});

it.each([
  ['the amendments were about sovereignty', true],
  ['the amendments were rejected', false],
])('whether "%s" says what amendments were about: %s', (text, expected) => {
  expect(saysWhatAbout(clauseOf(text), isName)).toBe(expected);
});

it.each([
  ['not adopted', false],
  ['not then, the resolution was adopted', true],
])('whether the denial in "%s" is behind a comma: %s', (text, expected) => {
  expect(isCutOff(clauseOf(text))).toBe(expected);
});

it.each([
  ['22 Muslim states abstained', 'muslim', true],
  ['22 دولة عربية امتنعت', 'عربيه', true],
  ['22 states abstained, hurray', 'hurray', false],
])('whether an unread word in "%s" says which states are counted: %s → %s', (text, unread, expected) => {
  const tokens = tokensOf(text);
  expect(qualifiesStates(tokens, (at) => tokens[at]?.text !== unread)).toBe(expected);
});

it.each([
  ['the resolution includes 17 amendments', true],
  ['Russia proposed 17 amendments to the resolution', false],
])('whether "%s" says that amendments are in the text: %s', (text, expected) => {
  expect(putsIntoText(clauseOf(text))).toBe(expected);
});
