/** Tests how what an editor writes is completed. */

import { expect, it } from 'vitest';
import { toFacts, toOverviews } from '../../src/knowledge/to-facts.ts';

it('facts get empty lists for what an editor leaves out', () => {
  const [fact] = toFacts({ 'ship.name': { cites: [{ source: 'R' }], related: [] } }).values();
  expect(fact).toEqual({
    ...{ id: 'ship.name', cites: [{ source: 'R' }], related: [] },
    ...{
      figures: [],
      covers: [],
      holds: {},
      introduces: [],
      resolves: [],
      says: [],
      denies: [],
      mentions: [],
      doers: [],
      receivers: [],
      terms: [],
    },
  });
});

it('overviews get their ids, and no figures if none are listed', () => {
  expect([...toOverviews({ 'ship.all': { facts: ['ship.crew'] } }).values()]).toEqual([
    { id: 'ship.all', facts: ['ship.crew'], figures: [] },
  ]);
  expect(toOverviews()).toEqual(new Map());
});
