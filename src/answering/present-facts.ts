/** Presents facts that a person picked rather than asked for. */
import { isUnanswered } from '../knowledge/fact-id.ts';
import { factsOf, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import type { ConversationMemory, FactSelection } from './conversation-memory.ts';
import type { Reply, ReplyWriter } from './create-reply.ts';

export type { FactSelection } from './conversation-memory.ts';

/** Returns what a reply told, so that it can be told again: its facts or its overview, with the verdict. */
export function selectionOf({
  facts,
  overview,
  verdict,
}: Pick<Reply, 'facts' | 'overview' | 'verdict'>): FactSelection {
  return { facts: overview === undefined ? facts : [overview], verdict };
}

/** Writes a reply with picked facts; undefined if the fact base does not have them, or no longer. */
export type FactPresenter = (told: FactSelection, language: Language, chat?: string) => Reply | undefined;

/** Creates a fact presenter. Picked facts are remembered like asked ones, so that a follow-up can refer to them. */
export function createFactPresenter(
  base: KnowledgeBase,
  writeReply: ReplyWriter,
  memory: Pick<ConversationMemory, 'remember'>,
): FactPresenter {
  return (told, language, chat) => {
    const [first] = told.facts;
    const facts = told.facts.flatMap((id) => factsOf(base, id));
    if (first === undefined || !facts.every((id) => base.facts.has(id))) return undefined;
    if (chat !== undefined) memory.remember(chat, told, facts);
    const picked = { confidence: 1, language };
    const overview = base.overviews.has(first) ? first : undefined;
    return isUnanswered(first)
      ? writeReply({ outcome: 'unanswered', facts: [first], ...picked }, language)
      : writeReply({ outcome: 'answer', facts, overview, verdict: told.verdict, ...picked }, language);
  };
}
