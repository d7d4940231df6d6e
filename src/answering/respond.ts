/** A question in, a reply out. */
import type { Language } from '../language/detect.ts';
import type { Interpreter } from '../understanding/interpret.ts';
import type { ConversationMemory } from './conversation-memory.ts';
import { chooseLanguage, type Reply, type ReplyWriter } from './create-reply.ts';

/** What a person typed, and where. */
export interface Question {
  readonly text: string;
  /** Questions of one chat are one conversation; without it, the question stands alone. */
  readonly chat?: string | undefined;
  /** The chat's setting or the client's language: taken where the message itself is in neither. */
  readonly language?: Language | undefined;
  /**
   * The facts that the chat was about when the question was asked, the latest first; without it, those that it is about
   * now. An edited question refers to what was said before it, not to what was said since.
   */
  readonly recentFacts?: readonly string[] | undefined;
}

/** Answers a question. */
export type Responder = (question: Question) => Reply;

/** Creates a responder: it interprets a question, writes the reply and remembers what the conversation was about. */
export function createResponder(
  interpret: Interpreter,
  writeReply: ReplyWriter,
  memory: ConversationMemory,
): Responder {
  return ({ text, chat, language, recentFacts = chat === undefined ? [] : memory.recall(chat) }) => {
    const interpretation = interpret(text, recentFacts);
    const reply = writeReply(interpretation, chooseLanguage(interpretation.language, language));
    if (chat !== undefined && (reply.outcome === 'answer' || reply.outcome === 'unanswered'))
      memory.remember(chat, reply.facts);
    return { ...reply, interpretation };
  };
}
