/** Tests the rules for pictures. */

import { expect, it } from 'vitest';
import { checkPictures } from '../../src/knowledge/check-pictures.ts';
import type { PicturesSection } from '../../src/knowledge/schema.ts';
import { collectProblems, linesOf, TOY_BASE } from '../support/toy-base.ts';

const VOTE = { for: 'ship.crew', against: 'ship.crew', abstentions: 'ship.crew', adopted: 'ship.launch' };

function check(pictures: PicturesSection | undefined): string[] {
  const found = collectProblems((report) =>
    checkPictures({ ...TOY_BASE, pictures }, linesOf('resolution.yaml'), report),
  );
  return found.map(({ code, line, message }) => `${line} ${code}: ${message}`);
}

it('accepts a resolution without pictures', () => expect(check(undefined)).toEqual([]));

it('accepts counts and a day, and a timeline of any facts', () => {
  expect(check({ vote: VOTE, timeline: ['ship.launch', 'ship.crew'] })).toEqual([]);
});

it('reports facts that do not exist', () => {
  expect(check({ vote: { ...VOTE, against: 'ship.cook' }, timeline: ['ship.launch', 'ship.sinking'] })).toEqual([
    '3 unknown-fact: there is no fact ship.cook',
    '3 unknown-fact: there is no fact ship.sinking',
  ]);
});

it('reports a count that is a day, and a day that is a count', () => {
  expect(check({ vote: { ...VOTE, for: 'ship.launch', adopted: 'ship.crew' } })).toEqual([
    '3 unfit-figure: the first figure of ship.launch is not a count, so the picture of the vote cannot show it',
    '3 unfit-figure: the first figure of ship.crew is not a day, so the picture of the vote cannot show it',
  ]);
});
