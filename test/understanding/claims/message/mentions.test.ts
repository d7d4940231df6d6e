import { expect, it } from 'vitest';
import { createMentionFinder } from '../../../../src/understanding/claims/message/mentions.ts';
import { openAnswererForTest } from '../../../support/belarus.ts';
import { tokensOf } from '../../../support/claims.ts';
import { BELARUS } from '../../../support/resolutions.ts';

const findMention = createMentionFinder(openAnswererForTest(BELARUS).base);

it.each([
  ['was the OSCE mentioned?', 'odihr.identity'],
  ['is the Special Rapporteur mentioned?', 'demands.rapporteur'],
  ['does the resolution mention Germany?', 'session.requester'],
  ['هل ذكر القرار ألمانيا؟', 'session.requester'],
  ['هل ورد ذكر المفوضة السامية؟', 'commissioner.identity'],
])('"%s" is answered by %s', (text, fact) => {
  expect(findMention(tokensOf(text))).toBe(fact);
});

it.each([
  'was torture mentioned?',
  'which states are mentioned?',
  'is the name of the rapporteur mentioned?',
  'does it mention that Germany voted against?',
])('is nothing that a fact introduces alone: "%s"', (text) => {
  expect(findMention(tokensOf(text))).toBeUndefined();
});
