import type { Language } from '../language/detect.ts';
import type { Interpret } from '../understanding/matcher.ts';
import type { Memory } from '../understanding/memory.ts';
import { type Answer, chooseLanguage, type Reply } from './reply.ts';

/** What a person typed, and where. */
export interface Question {
  readonly text: string;
  /** Questions of one chat are one conversation; without it, the question stands alone. */
  readonly chat?: string | undefined;
  /** The chat's setting or the client's language: taken where the message itself is in neither. */
  readonly language?: Language | undefined;
}

export type Respond = (question: Question) => Reply;

/** Puts understanding, memory and answering together: a question in, a reply out. */
export function createRespond(interpret: Interpret, answer: Answer, memory: Memory): Respond {
  return ({ text, chat, language }) => {
    const interpretation = interpret(text, chat === undefined ? [] : memory.recall(chat));
    const reply = answer(interpretation, chooseLanguage(interpretation.language, language));
    if (chat !== undefined && (reply.outcome === 'answer' || reply.outcome === 'unanswered'))
      memory.remember(chat, reply.facts);
    return reply;
  };
}
