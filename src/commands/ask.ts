/** `ask`: answers one question, JSON lines, or a conversation. */
import { Command } from 'commander';
import { renderPlainText } from '../answering/plain-text.ts';
import { openAnswerer } from '../cache/open-answerer.ts';
import { UserError } from '../user-error.ts';
import { type CommandContext, compileOptionsOf } from './command-context.ts';
import { reportTraining } from './report-training.ts';

interface AskOptions {
  readonly json?: true;
  readonly explain?: true;
}

/** The command that answers questions in a terminal or for programs. */
export function createAskCommand(context: CommandContext): Command {
  const { input, output, isTerminal } = context;
  return new Command('ask')
    .description('answer a question; without one, hold a conversation')
    .argument('[question...]', 'the question; quote it to keep the shell from reading it')
    .option('--json', 'read one JSON object per line from standard input and write one per line')
    .option('--explain', 'show step by step how the question is understood')
    .action(async (words: readonly string[], { json, explain }: AskOptions) => {
      const text = words.join(' ');
      if (json && (explain || text)) throw new UserError('--json takes no question and no other option');
      if (explain && !text) throw new UserError('--explain needs a question, such as --explain "how many abstained?"');
      const options = { ...compileOptionsOf(context), onTrain: () => reportTraining(context) };
      const answerer = await openAnswerer(options);
      const { interpret, respond } = answerer;
      if (json) {
        const { answerJsonLines } = await import('./ask/json-lines.ts');
        const faults = await answerJsonLines(respond, input, output);
        if (faults > 0) throw new UserError(`${faults} of the lines could not be read; see "error" in the output`);
      } else if (explain) {
        const { formatExplanation } = await import('../answering/format-explanation.ts');
        output.write(formatExplanation(answerer, interpret(text), 'en'));
      } else if (text) {
        output.write(`${renderPlainText(respond({ text }))}\n`);
      } else {
        const { holdConversation } = await import('./ask/terminal.ts');
        await holdConversation(respond, input, output, isTerminal);
      }
    });
}
