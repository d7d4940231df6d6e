/** Presents facts that a person picked rather than asked for. */
import { isUnanswered } from '../knowledge/fact-id.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import type { Verdict } from '../understanding/deciding/verdict.ts';
import type { ConversationMemory } from './conversation-memory.ts';
import type { Reply, ReplyWriter } from './create-reply.ts';

/** Picked facts by id, with the verdict on what the person asserted of them, if any. */
export interface FactSelection {
  readonly facts: readonly string[];
  readonly verdict?: Verdict | undefined;
}

/** Writes a reply with picked facts; undefined if the fact base does not have them, or no longer. */
export type FactPresenter = (told: FactSelection, language: Language, chat?: string) => Reply | undefined;

/** Creates a fact presenter. Picked facts are remembered like asked ones, so that a follow-up can refer to them. */
export function createFactPresenter(
  base: KnowledgeBase,
  writeReply: ReplyWriter,
  memory: ConversationMemory,
): FactPresenter {
  return ({ facts, verdict }, language, chat) => {
    const [first] = facts;
    if (first === undefined || !facts.every((id) => base.facts.has(id))) return undefined;
    if (chat !== undefined) memory.remember(chat, facts);
    const picked = { confidence: 1, language };
    return isUnanswered(first)
      ? writeReply({ outcome: 'unanswered', facts: [first], ...picked }, language)
      : writeReply({ outcome: 'answer', facts, verdict, ...picked }, language);
  };
}
