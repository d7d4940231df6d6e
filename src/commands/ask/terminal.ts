/** Holds a conversation in a terminal. */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { renderPlainText } from '../../answering/plain-text.ts';
import type { Responder } from '../../answering/respond.ts';

/** Answers a question a line until the input ends; a terminal has a prompt and a history. */
export async function holdConversation(
  respond: Responder,
  input: Readable,
  output: Writable,
  isTerminal: boolean,
): Promise<void> {
  const lines = createInterface({
    input,
    terminal: isTerminal,
    prompt: '> ',
    ...(isTerminal && { output }),
  });
  let isOpen = true;
  lines.once('close', () => {
    isOpen = false;
  });
  if (isTerminal) lines.prompt();
  for await (const text of lines) {
    if (text.trim() !== '') output.write(`${renderPlainText(respond({ text, chat: 'terminal' }))}\n\n`);
    if (isTerminal && isOpen) lines.prompt();
  }
}
