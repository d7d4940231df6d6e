/** Which facts answer a topic that no source spoke about before. */

import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';

/** Returns the ids of the facts that resolve an unanswered topic. */
export function resolvingFacts({ facts }: Pick<KnowledgeBase, 'facts'>, topic: string): string[] {
  return [...facts.values()].filter(({ resolves }) => resolves.includes(topic)).map(({ id }) => id);
}
