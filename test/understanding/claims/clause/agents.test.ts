import { describe, expect, it } from 'vitest';
import { createAgentChecks } from '../../../../src/understanding/claims/clause/agents.ts';
import { base, isName, tokensOf } from '../../../support/claims.ts';

const agents = createAgentChecks(base, isName);
const factOf = (id: string) => base.facts.get(id) ?? expect.fail(`no fact ${id}`);

describe('what a fact says somebody does is said of another', () => {
  it.each([
    ['regrets.invitation', 'ODIHR did not invite Belarus', true],
    ['regrets.invitation', 'Belarus regrets that it did not invite ODIHR', true],
    ['regrets.invitation', 'The resolution regrets that Belarus did not invite ODIHR', false],
    ['regrets.recommendations', 'Belarus did not implement the recommendations from ODIHR', false],
    ['demands.dialogue', 'The opposition is called on to hold a dialogue', true],
    ['demands.dialogue', 'The resolution calls for a dialogue between the opposition and civil society', true],
    ['demands.dialogue', 'القرار يطالب المعارضة بالحوار', true],
    ['demands.dialogue', 'دعا القرار سلطات بيلاروسيا إلى حوار مع المعارضة', false],
    ['demands.detention-access', 'The rapporteur must get access to all places of detention', false],
    ['demands.detention-access', 'The rapporteur must give access to all places of detention', true],
  ])('%s: "%s" %s', (fact, text, isSo) => {
    expect(agents.isDoneByAnother(factOf(fact), tokensOf(text))).toBe(isSo);
  });
});

it.each([
  ['The Council must submit a written report', true],
  ['The High Commissioner asks the Council for a written report', true],
  ['The written report is to be submitted by the Council', true],
  ['تطلب المفوضة من المجلس تقريرا مكتوبا', true],
  ['The Council asks the High Commissioner for a written report', false],
  ['The written report goes to the Council', false],
])('the Council does what it is to get: "%s" %s', (text, isSo) => {
  expect(agents.isTurnedRound(tokensOf(text))).toBe(isSo);
});

it.each([
  ['The sponsors asked Germany for a debate', true],
  ['The session was requested from Germany', true],
  ['Germany asked the Council for a debate', false],
])('somebody is asked who is not a body: "%s" %s', (text, isSo) => {
  expect(agents.asksSomebody(tokensOf(text))).toBe(isSo);
});
