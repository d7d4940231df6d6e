/** The notice that a command prints before it trains the model. */
import type { CommandContext } from './command-context.ts';

/** Explains on standard error why the command takes longer this time. */
export function reportTraining({ errorOutput }: Pick<CommandContext, 'errorOutput'>): void {
  errorOutput.write('Training the model on the example questions. This takes about a minute and a half, once.\n');
}
