/** Tests the drawing of a timeline. */

import { expect, it } from 'vitest';
import { createPen } from '../../src/pictures/pen.ts';
import { drawTimeline } from '../../src/pictures/timeline.ts';

const pen = createPen('en');
const moment = (when: string) => ({ when, what: `What happens ${when}`, sources: '[1]' });
const TIMELINE = {
  events: [moment('in May'), moment('in June')],
  deadlines: [moment('by July')],
  deadlinesTitle: 'Due later',
};
const kindsOf = (svg: string) => [...svg.matchAll(/<g class="(\w+)">/g)].map(([, kind]) => kind);
const textsOf = (svg: string) => [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text);

it('draws the events, then the deadlines under their title', () => {
  const { svg } = drawTimeline(pen, TIMELINE, 0);
  expect(kindsOf(svg)).toEqual(['event', 'event', 'deadline']);
  expect(textsOf(svg)).toEqual([
    ...['in May', '[1]', 'What happens in May', 'in June', '[1]', 'What happens in June'],
    ...['Due later', 'by July', '[1]', 'What happens by July'],
  ]);
});

it('draws the moments from top to bottom', () => {
  const { svg, bottom } = drawTimeline(pen, TIMELINE, 200);
  const centres = [...svg.matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(centres).toEqual([...centres].sort((a, b) => a - b));
  expect(centres[0]).toBeGreaterThan(200);
  expect(centres.at(-1)).toBeLessThan(bottom);
});

it('draws no box without deadlines', () => {
  const { svg } = drawTimeline(pen, { ...TIMELINE, deadlines: [] }, 0);
  expect(kindsOf(svg)).toEqual(['event', 'event']);
  expect(svg).not.toMatch(/<rect|Due later/);
});
