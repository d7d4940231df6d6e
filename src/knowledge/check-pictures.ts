/** The lint rules for pictures: their facts must exist and have the figures that the picture shows. */

import { countOf, dayOf, type KnowledgeBase } from './knowledge-base.ts';
import type { Problem } from './problems.ts';
import type { FileLines } from './read-yaml.ts';

/** Reports facts of a picture that do not exist, or whose first figure the picture cannot show. */
export function checkPictures(base: KnowledgeBase, resolution: FileLines, report: (problem: Problem) => void): void {
  const at = (...path: PropertyKey[]) => ({
    file: resolution.file,
    line: resolution.lineOf(['pictures', ...path]),
  });
  const { vote, timeline = [] } = base.pictures ?? {};
  const isFact = (id: string, ...path: PropertyKey[]) => {
    if (base.facts.has(id)) return true;
    report({ code: 'unknown-fact', ...at(...path), message: `there is no fact ${id}` });
    return false;
  };
  for (const [part, id] of Object.entries(vote ?? {})) {
    if (!isFact(id, 'vote', part)) continue;
    const [shown, kind] = part === 'adopted' ? [dayOf(base, id), 'a day'] : [countOf(base, id), 'a count'];
    if (shown !== undefined) continue;
    const message = `the first figure of ${id} is not ${kind}, so the picture of the vote cannot show it`;
    report({ code: 'unfit-figure', ...at('vote', part), message });
  }
  for (const [i, id] of timeline.entries()) isFact(id, 'timeline', i);
}
