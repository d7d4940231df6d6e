import { isUnanswered, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import type { Claim } from '../understanding/interpretation.ts';
import type { Memory } from '../understanding/memory.ts';
import type { Answer, Reply } from './reply.ts';

/** What is told: facts by id, and the claim that the person made of them, if any. */
export interface Told {
  readonly facts: readonly string[];
  readonly claim?: Claim | undefined;
}

/** Tells facts that a person picked rather than asked for; undefined where the fact base has no such fact (any more). */
export type Tell = (told: Told, language: Language, chat?: string) => Reply | undefined;

/** Creates what tells picked facts; they are remembered like asked ones, so that a follow-up can lean on them. */
export function createTell(base: KnowledgeBase, answer: Answer, memory: Memory): Tell {
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
