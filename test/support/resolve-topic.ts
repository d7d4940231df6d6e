/** Answers a topic that no source speaks about, as an editor does by `resolves`. */
import type { Answerer } from '../../src/answering/answerer.ts';

/** Returns a change of an answerer: its fact on the votes in favour resolves a topic. */
export const resolveTopic =
  (topic: string, fact = 'vote.for') =>
  (answerer: Answerer): Answerer => {
    const facts = [...answerer.base.facts].map(
      ([id, each]) => [id, id === fact ? { ...each, resolves: [topic] } : each] as const,
    );
    return { ...answerer, base: { ...answerer.base, facts: new Map(facts) } };
  };
