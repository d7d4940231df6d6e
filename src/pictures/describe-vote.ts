/** Describes the vote of a resolution, for its picture. */

import { isolateRuns } from '../answering/bidi.ts';
import type { Translator } from '../answering/texts.ts';
import { countOf, dayOf, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { PicturesSection } from '../knowledge/schema.ts';
import type { Language } from '../language/detect.ts';
import type { PictureContent } from './picture-content.ts';
import { drawVote } from './vote.ts';

/** Describes the facts of a vote. */
export function describeVote(
  base: KnowledgeBase,
  translate: Translator,
  facts: NonNullable<PicturesSection['vote']>,
): PictureContent {
  const count = (id: string) => countOf(base, id) ?? 0;
  const counts = { for: count(facts.for), against: count(facts.against), abstentions: count(facts.abstentions) };
  const total = counts.for + counts.against + counts.abstentions;
  const say = (language: Language, key: string) =>
    isolateRuns(
      translate(language, `picture.vote.${key}`, {
        ...counts,
        total,
      }),
      language,
    );
  return {
    facts: Object.values(facts),
    subtitle: (language) => say(language, 'subtitle'),
    draw: (language, pen, top) => {
      const labels = {
        for: say(language, 'for'),
        against: say(language, 'against'),
        abstentions: say(language, 'abstentions'),
      };
      const formatNumber = (number: number) => translate(language, 'picture.number', { number });
      const date = translate(language, 'picture.day', { day: dayOf(base, facts.adopted) });
      return drawVote(pen, { counts, labels, formatNumber, result: say(language, 'adopted'), date }, top);
    },
    nameSource: (source) => source,
    note: (language) => say(language, 'note'),
  };
}
