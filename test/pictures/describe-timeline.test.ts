/** Tests how facts are described as a timeline. */

import { expect, it } from 'vitest';
import { type KnowledgeBase, toFacts } from '../../src/knowledge/knowledge-base.ts';
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
/** Translates to the key, or to the values that a caption consists of. */
function translate(_: string, key: string, values: Readonly<Record<string, unknown>> = {}): string {
  if (key === 'picture.day') return `on ${values.day}`;
  if (key === 'picture.timeline.moment') return `${values.when}: ${values.moment}`;
  return key === 'picture.timeline.caption' ? `caption of ${values.headline}` : key;
}
const describeFacts = (...ids: string[]) => describeTimeline(base, translate, ids);

it('lists events by their day, then deadlines, which have no day', () => {
  const content = describeFacts('ship.repair', 'ship.launch', 'ship.order');
  expect(content.facts).toEqual(['ship.order', 'ship.launch', 'ship.repair']);
  expect(content.caption('en').split('\n')).toEqual([
    'caption of headline',
    'on 2028-01-02: ship.order.moment',
    'on 2030-05-06: ship.launch.moment',
    '',
    'picture.timeline.deadlines:',
    'ship.repair.when: ship.repair.moment',
  ]);
});

it('says nothing of deadlines if there are none', () => {
  expect(describeFacts('ship.launch', 'ship.order').caption('en')).not.toContain('deadlines');
});

it('numbers the sources in the order in which they come, each once', () => {
  const content = describeFacts('ship.repair', 'ship.launch', 'ship.order');
  const { svg } = content.draw('en', createPen('en'), 0);
  expect([...svg.matchAll(/>((?:\[\d\] ?)+)</g)].map(([, numbers]) => numbers)).toEqual(['[1]', '[1]', '[1] [2]']);
  expect(content.nameSource('Report', 1)).toBe('[1] Report');
});
