/** A question in, a reply out. */
import { OTHER_QUESTIONS } from '../knowledge/fact-id.ts';
import type { Language } from '../language/detect.ts';
import { MAX_SUGGESTIONS } from '../understanding/deciding/decide.ts';
import type { Interpretation } from '../understanding/deciding/interpretation.ts';
import type { Interpreter } from '../understanding/interpret.ts';
import { type Conversation, type ConversationMemory, NEW_CONVERSATION } from './conversation-memory.ts';
import { chooseLanguage, type Reply, type ReplyWriter } from './create-reply.ts';
import type { RequestFulfiller } from './fulfil-request.ts';
import { selectionOf } from './present-facts.ts';

/** What a person typed, and where. */
export interface Question {
  readonly text: string;
  /** Questions of one chat are one conversation; without it, the question stands alone. */
  readonly chat?: string | undefined;
  /** The chat's setting or the client's language: taken where the message itself is in neither. */
  readonly language?: Language | undefined;
  /**
   * What the chat was about when the question was asked; without it, what it is about now. An edited question refers to
   * what was said before it, not to what was said since.
   */
  readonly conversation?: Conversation | undefined;
}

/** Answers a question. */
export type Responder = (question: Question) => Reply;

/** The message that is not understood for the third time in a row gets the list of topics. */
const MAX_MISSES_WITH_OFFERS = 2;

/** The nearest facts that the conversation has not been offered yet; none after the second miss in a row. */
function chooseOffers(interpretation: Interpretation, { misses, offered }: Conversation): readonly string[] {
  if (interpretation.outcome !== 'fallback' || interpretation.reason !== 'unclear') return [];
  if (misses >= MAX_MISSES_WITH_OFFERS) return [];
  return interpretation.nearest.filter((fact) => !offered.includes(fact)).slice(0, MAX_SUGGESTIONS);
}

/** What a question may have meant instead of what was told, the likeliest first. */
function alternativesOf({ trace }: Interpretation, told: readonly string[]): readonly string[] {
  return (trace?.ranking?.facts ?? []).filter((fact) => !told.includes(fact)).slice(0, MAX_SUGGESTIONS);
}

/**
 * Creates a responder: it interprets a question, writes the reply and remembers what the conversation was about. A
 * request such as "why?" or "in Arabic" is fulfilled by what was told last.
 */
export function createResponder(
  interpret: Interpreter,
  writeReply: ReplyWriter,
  fulfilRequest: RequestFulfiller,
  memory: ConversationMemory,
): Responder {
  return ({ text, chat, language, conversation = chat === undefined ? NEW_CONVERSATION : memory.recall(chat) }) => {
    const interpretation = interpret(text, conversation.facts);
    const spoken = chooseLanguage(interpretation.language, language);
    const reply =
      interpretation.outcome === 'request'
        ? fulfilRequest(interpretation, conversation, spoken)
        : writeReply(interpretation, spoken, chooseOffers(interpretation, conversation));
    if (chat !== undefined) remember(chat, interpretation, reply);
    return { ...reply, interpretation };
  };

  function remember(chat: string, interpretation: Interpretation, reply: Reply): void {
    const { outcome, facts } = reply;
    // That no source says why does not change what the conversation is about.
    if (interpretation.outcome === 'request' && facts[0] === OTHER_QUESTIONS) return;
    if (outcome === 'answer' || outcome === 'unanswered') {
      memory.remember(chat, selectionOf(reply), facts, alternativesOf(interpretation, facts));
    } else if (interpretation.outcome === 'fallback' && interpretation.reason === 'unclear') {
      memory.miss(chat, facts);
    }
  }
}
