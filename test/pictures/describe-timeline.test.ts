/** Tests how facts are described as a timeline. */

import { expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { toFacts } from '../../src/knowledge/to-facts.ts';
import { describeTimeline } from '../../src/pictures/describe-timeline.ts';
import { createPen } from '../../src/pictures/pen.ts';
import { TOY_BASE } from '../support/toy-base.ts';

const fact = (figures: string[], ...sources: string[]) => ({
  figures,
  related: [],
  cites: sources.map((source) => ({ source })),
});
const FACTS = {
  'ship.repair': fact([], 'U1', 'R'),
  'ship.launch': fact(['launched'], 'R'),
  'ship.order': fact(['ordered'], 'R', 'R'),
};
const base: KnowledgeBase = {
  ...TOY_BASE,
  figures: { launched: '2030-05-06', ordered: '2028-01-02' },
  facts: toFacts(FACTS),
};
/** Translates to the key, or to a day. */
function translate(_: string, key: string, values: Readonly<Record<string, unknown>> = {}): string {
  if (key === 'picture.day') return `on ${values.day}`;
  return key;
}
const describeFacts = (...ids: string[]) => describeTimeline(base, translate, ids);

it('lists events by their day, then deadlines, which have no day', () => {
  const content = describeFacts('ship.repair', 'ship.launch', 'ship.order');
  expect(content.facts).toEqual(['ship.order', 'ship.launch', 'ship.repair']);
  const { svg } = content.draw('en', createPen('en'), 0);
  const told = ['on 2028-01-02', 'on 2030-05-06', 'picture.timeline.deadlines', 'ship.repair.when'];
  const places = told.map((text) => svg.indexOf(text));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it('says nothing of deadlines if there are none', () => {
  expect(describeFacts('ship.launch', 'ship.order').note('en')).toBeUndefined();
  expect(describeFacts('ship.launch', 'ship.repair').note('en')).toBe('picture.timeline.note');
});

it('numbers the sources in the order in which they come, each once', () => {
  const content = describeFacts('ship.repair', 'ship.launch', 'ship.order');
  const { svg } = content.draw('en', createPen('en'), 0);
  expect([...svg.matchAll(/>((?:\[\d\] ?)+)</g)].map(([, numbers]) => numbers)).toEqual(['[1]', '[1]', '[1] [2]']);
  expect(content.nameSource('Report', 1)).toBe('[1] Report');
});
