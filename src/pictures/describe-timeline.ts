/** Describes the timeline of a resolution, for its picture. */

import { isolateRuns } from '../answering/bidi.ts';
import type { Translator } from '../answering/texts.ts';
import { dayOf, type KnowledgeBase, valuesOf } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import type { PictureContent } from './picture-content.ts';
import { drawTimeline, type Moment } from './timeline.ts';

/** Describes facts as a timeline: first the events, by their day, then the deadlines, which have no day, as listed. */
export function describeTimeline(base: KnowledgeBase, translate: Translator, facts: readonly string[]): PictureContent {
  const values = valuesOf(base.figures);
  const dated = facts.flatMap((id) => {
    const day = dayOf(base, id);
    return day === undefined ? [] : [{ id, day }];
  });
  const events = dated.sort((a, b) => a.day.localeCompare(b.day)).map(({ id }) => id);
  const deadlines = facts.filter((id) => dayOf(base, id) === undefined);
  const sourceIds = (id: string) => base.facts.get(id)?.cites.map(({ source }) => source) ?? [];
  const numbered = [...new Set([...events, ...deadlines].flatMap(sourceIds))];

  const fill = (language: Language, key: string, more: Readonly<Record<string, unknown>> = {}) =>
    isolateRuns(translate(language, key, { ...values, ...more }), language);
  const describeMoment = (language: Language, id: string): Moment => {
    const day = dayOf(base, id);
    return {
      when: day === undefined ? fill(language, `${id}.when`) : fill(language, 'picture.day', { day }),
      what: fill(language, `${id}.moment`),
      sources: [...new Set(sourceIds(id))]
        .map((source) => numbered.indexOf(source) + 1)
        .sort((a, b) => a - b)
        .map((number) => `[${number}]`)
        .join(' '),
    };
  };
  const describe = (language: Language) => ({
    events: events.map((id) => describeMoment(language, id)),
    deadlines: deadlines.map((id) => describeMoment(language, id)),
    deadlinesTitle: fill(language, 'picture.timeline.deadlines'),
  });
  return {
    facts: [...events, ...deadlines],
    subtitle: (language) => fill(language, 'picture.timeline.subtitle'),
    draw: (language, pen, top) => drawTimeline(pen, describe(language), top),
    nameSource: (source, number) => `[${number}] ${source}`,
    note: (language) => (deadlines.length > 0 ? fill(language, 'picture.timeline.note') : undefined),
  };
}
