import { isUnanswered, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import type { Claim } from '../understanding/deciding/interpretation.ts';
import type { ConversationMemory } from './conversation-memory.ts';
import type { Reply, ReplyWriter } from './create-reply.ts';

/** What is told: facts by id, and the claim that the person made of them, if any. */
export interface FactSelection {
  readonly facts: readonly string[];
  readonly claim?: Claim | undefined;
}

/** Tells facts that a person picked rather than asked for; undefined where the fact base has no such fact (any more). */
export type FactPresenter = (told: FactSelection, language: Language, chat?: string) => Reply | undefined;

/** Creates what tells picked facts; they are remembered like asked ones, so that a follow-up can lean on them. */
export function createFactPresenter(
  base: KnowledgeBase,
  answer: ReplyWriter,
  memory: ConversationMemory,
): FactPresenter {
  return ({ facts, claim }, language, chat) => {
    const [first] = facts;
    if (first === undefined || !facts.every((id) => base.facts.has(id))) return undefined;
    if (chat !== undefined) memory.remember(chat, facts);
    const known = { confidence: 1, language };
    return isUnanswered(first)
      ? answer({ outcome: 'unanswered', facts: [first], ...known }, language)
      : answer({ outcome: 'answer', facts, claim, ...known }, language);
  };
}
