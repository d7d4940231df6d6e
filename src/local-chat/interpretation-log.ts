/** Records how the bot understood the last questions, so that the panel explains what really happened. */

import type { Answerer } from '../answering/answerer.ts';
import { createBoundedMap } from '../bounded-map.ts';
import type { Interpretation } from '../understanding/deciding/interpretation.ts';

/** The last interpretations, by the conversation and the text of the question. */
export interface InterpretationLog {
  /** Returns the current answerer, which records: the same object until a reload. */
  readonly answerer: () => Answerer;
  /** Finds how a question was understood when it was last asked; undefined if that was too long ago. */
  find(conversation: string, question: string): Interpretation | undefined;
}

/** How many interpretations are kept. */
const MAX_INTERPRETATIONS = 500;

const keyOf = (conversation: string, question: string) => `${conversation} ${question}`;

/** Creates a log of what the current answerer responds. */
export function createInterpretationLog(currentAnswerer: () => Answerer): InterpretationLog {
  const interpretations = createBoundedMap<Interpretation>(MAX_INTERPRETATIONS);

  const addLog = (answerer: Answerer): Answerer => ({
    ...answerer,
    respond(question) {
      const reply = answerer.respond(question);
      const { chat, text } = question;
      if (chat !== undefined && reply.interpretation) interpretations.set(keyOf(chat, text), reply.interpretation);
      return reply;
    },
  });

  let original = currentAnswerer();
  let recording = addLog(original);
  return {
    answerer() {
      if (original !== currentAnswerer()) {
        original = currentAnswerer();
        recording = addLog(original);
      }
      return recording;
    },
    find: (conversation, question) => interpretations.get(keyOf(conversation, question)),
  };
}
