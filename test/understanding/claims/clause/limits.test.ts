import { expect, it } from 'vitest';
import {
  countsOnAmendments,
  isCutOff,
  isPutAtElection,
  putsIntoText,
  qualifiesStates,
  saysWhatAbout,
} from '../../../../src/understanding/claims/clause/limits.ts';
import { clauseOf, isName, tokensOf } from '../../../support/claims.ts';

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
  ['22 Nordic states abstained', 'nordic', true],
  ['22 دولة كاريبية امتنعت', 'كاريبيه', true],
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

it.each([
  ['the resolution was adopted during the election', 'vote', true],
  ['the resolution was adopted after the election', 'vote', false],
  ['the election was on a Sunday', 'election', false],
])('whether "%s", about the %s, puts it at the time of the election: %s', (text, event, expected) => {
  expect(isPutAtElection(clauseOf(text), event)).toBe(expected);
});

it.each([
  ['the amendments were rejected by 23 votes', true],
  ['did Cuba support the amendments?', true],
  ['all 17 amendments were rejected', false],
])('whether "%s" counts votes on amendments: %s', (text, expected) => {
  expect(countsOnAmendments(clauseOf(text))).toBe(expected);
});
