/** Tests the drawing of a vote. */

import { expect, it } from 'vitest';
import { COLOURS, createPen } from '../../src/pictures/pen.ts';
import { drawVote, type Vote } from '../../src/pictures/vote.ts';

const VOTE: Vote = {
  counts: { for: 3, against: 2, abstentions: 4 },
  labels: { for: 'Yes', against: 'No', abstentions: 'Neither' },
  formatNumber: (count) => `#${count}`,
  result: 'Adopted',
  date: '1 May',
};
const seatsOf = (svg: string, way: string) => svg.match(new RegExp(`<g class="seat ${way}">.*?</g>`, 'g')) ?? [];
const textsOf = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);

it('draws a seat for each vote, each way in its own form', () => {
  const { svg } = drawVote(createPen('en'), VOTE, 100);
  const [yes, no, neither] = ['for', 'against', 'abstentions'].map((way) => seatsOf(svg, way));
  expect([yes?.length, no?.length, neither?.length]).toEqual([3, 2, 4]);
  expect(yes?.every((seat) => seat.includes(`fill="${COLOURS.strong}"`) && !seat.includes('<line'))).toBe(true);
  expect(no?.every((seat) => seat.match(/<line/g)?.length === 2)).toBe(true);
  expect(neither?.every((seat) => seat.includes(`fill="${COLOURS.paper}"`) && seat.includes('stroke='))).toBe(true);
});

it('names each way with its count, and the result with its date', () => {
  const { svg } = drawVote(createPen('en'), VOTE, 100);
  expect(textsOf(svg)).toEqual(['Adopted', '1 May', 'Yes', '#3', 'No', '#2', 'Neither', '#4']);
});

it('is drawn between the top and the bottom', () => {
  const { svg, bottom } = drawVote(createPen('ar'), VOTE, 300);
  const heights = [...svg.matchAll(/ c?y="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(Math.min(...heights)).toBeGreaterThan(300);
  expect(Math.max(...heights)).toBeLessThan(bottom);
});

it('draws no seats for a way that nobody chose', () => {
  const { svg } = drawVote(createPen('en'), { ...VOTE, counts: { for: 5, against: 0, abstentions: 0 } }, 0);
  expect([seatsOf(svg, 'for').length, seatsOf(svg, 'against').length]).toEqual([5, 0]);
});
