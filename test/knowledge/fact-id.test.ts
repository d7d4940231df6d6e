/** Tests the parts of fact ids. */

import { expect, it } from 'vitest';
import { areaOf, endingOf, isTerm, isUnanswered } from '../../src/knowledge/fact-id.ts';

it.each([
  ['vote.against', 'vote', 'against', false],
  ['commissioner.oral-update-deadline', 'commissioner', 'oral-update-deadline', false],
  ['unanswered.who-abstained', 'unanswered', 'who-abstained', true],
])('%s has the area %s and the ending %s', (id, area, ending, unanswered) => {
  expect([areaOf(id), endingOf(id), isUnanswered(id)]).toEqual([area, ending, unanswered]);
});

it('terms are those of the glossary', () => {
  expect(['glossary.draft', 'vote.for', 'glossary-of.ships'].map(isTerm)).toEqual([true, false, false]);
});

it('an area that only begins like "unanswered" is no topic without a source', () => {
  expect(isUnanswered('unanswered-letters.first')).toBe(false);
});
