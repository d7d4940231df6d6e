/** The list of all facts that a user can browse, in sections. */

import { areaOf, isUnanswered } from '../../knowledge/fact-id.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';

/** A section of the list, with the ids of its facts. */
export interface Section {
  readonly id: string;
  readonly facts: readonly string[];
}

/** Returns the ids of the facts that have an answer, in the order of the fact base. */
export function listTopics(base: Pick<KnowledgeBase, 'facts'>): string[] {
  return [...base.facts.keys()].filter((id) => !isUnanswered(id));
}

/** Returns the sections that have facts, in the order of the resolution. */
export function listSections(base: Pick<KnowledgeBase, 'facts' | 'sections'>): Section[] {
  const topics = listTopics(base);
  return Object.entries(base.sections)
    .map(([id, areas]) => ({ id, facts: topics.filter((fact) => areas.includes(areaOf(fact))) }))
    .filter(({ facts }) => facts.length > 0);
}
