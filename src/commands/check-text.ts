/** `check-text`: checks each statement of a text in a file. */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { renderPlainText } from '../answering/plain-text.ts';
import { openAnswerer } from '../cache/open-answerer.ts';
import { UserError } from '../user-error.ts';
import { type CommandContext, compileOptionsOf } from './command-context.ts';
import { reportTraining } from './report-training.ts';

/** A file that cannot be read as text. Exit code 1 is for a text with a contradiction. */
export class TextFileError extends UserError {
  override readonly exitCode = 2;
}

const CONTRADICTED = 1;

function readTextFile(path: string | undefined): string {
  if (path === undefined) throw new TextFileError('name the file to check, such as: npm run check-text -- article.txt');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not text in UTF-8' : (error as Error).message;
    throw new TextFileError(`${path} cannot be read: ${reason}`, { cause: error });
  }
}

/** The command that checks a text. The exit code is 1 if the sources contradict one of its statements. */
export function createCheckTextCommand(context: CommandContext): Command {
  return new Command('check-text')
    .description('check each statement of a text; exits with 1 if the sources contradict one, with 2 if it has no text')
    .argument('[file]', 'a text file in UTF-8')
    .option('--json', 'write one JSON object per statement')
    .action(async (file: string | undefined, { json }: { json?: true }) => {
      const text = readTextFile(file);
      const options = { ...compileOptionsOf(context), onTrain: () => reportTraining(context) };
      const { checkText, reportOnText } = await openAnswerer(options);
      const statements = checkText(text);
      if (json) {
        for (const { statement, fact, verdict, right } of statements)
          context.output.write(`${JSON.stringify({ statement, fact, verdict, right })}\n`);
      } else {
        context.output.write(`${renderPlainText(reportOnText(text, { limit: Number.POSITIVE_INFINITY }))}\n`);
      }
      if (statements.some(({ verdict }) => verdict === 'no')) context.setExitCode(CONTRADICTED);
    });
}
