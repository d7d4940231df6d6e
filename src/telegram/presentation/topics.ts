/** The list of all facts that a user can browse. */

import { isUnanswered } from '../../knowledge/fact-id.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';

/** The number of facts on one page of the list. */
export const PAGE_SIZE = 8;

/** Returns the ids of the facts that have an answer, in the order of the fact base. */
export function listTopics(base: Pick<KnowledgeBase, 'facts'>): string[] {
  return [...base.facts.keys()].filter((id) => !isUnanswered(id));
}
