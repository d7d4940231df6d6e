/** Converts what an editor writes, which may leave fields out, to facts and overviews. */

import type { Fact, Overview } from './knowledge-base.ts';
import type { FactsFile, OverviewsSection } from './schema.ts';

/** Converts facts as an editor writes them, which may leave fields out, to facts by id. */
export function toFacts(file: FactsFile): Map<string, Fact> {
  return new Map(
    Object.entries(file).map(
      ([
        id,
        {
          figures = [],
          covers = [],
          holds = {},
          introduces = [],
          resolves = [],
          says = [],
          denies = [],
          mentions = [],
          doers = [],
          receivers = [],
          terms = [],
          ...fact
        },
      ]) => [
        id,
        { ...fact, id, figures, covers, holds, introduces, resolves, says, denies, mentions, doers, receivers, terms },
      ],
    ),
  );
}

/** Converts overviews as an editor writes them to overviews by id. */
export function toOverviews(file: OverviewsSection = {}): Map<string, Overview> {
  return new Map(Object.entries(file).map(([id, { facts, figures = [] }]) => [id, { id, facts, figures }]));
}
