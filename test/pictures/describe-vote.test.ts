/** Tests how a vote is described. */

import { expect, it } from 'vitest';
import { describeVote } from '../../src/pictures/describe-vote.ts';
import { createPen } from '../../src/pictures/pen.ts';
import { TOY_BASE } from '../support/toy-base.ts';

const VOTE = { for: 'ship.crew', against: 'ship.none', abstentions: 'ship.crew', adopted: 'ship.launch' };
const translate = (language: string, key: string, values?: object) =>
  `${language} ${key} ${JSON.stringify(values ?? {})}`;
const content = describeVote(TOY_BASE, translate, VOTE);

it('fills the counts and their total into its texts', () => {
  const filled = { for: 12, against: 0, abstentions: 12, total: 24 };
  expect(content.note('en')).toBe(`en picture.vote.note ${JSON.stringify(filled)}`);
  expect(content.subtitle('en')).toMatch(/^en picture\.vote\.subtitle .*"total":24/);
});

it('shows the facts that it names, in their order', () => {
  expect(content.facts).toEqual(['ship.crew', 'ship.none', 'ship.crew', 'ship.launch']);
  expect(content.nameSource('Report', 2)).toBe('Report');
});

it('draws a seat for each vote, and texts in the language', () => {
  const { svg } = content.draw('ar', createPen('ar'), 0);
  expect(svg.match(/<g class="seat /g)).toHaveLength(24);
  expect(svg).toContain('picture.vote.adopted');
  expect(svg).toContain('picture.day');
});
