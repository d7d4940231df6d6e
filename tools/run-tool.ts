/** Runs a tool from the command line. */

import type { Command } from 'commander';
import { endWithReader } from '#src/end-with-reader.ts';
import { UserError } from '#src/user-error.ts';

/**
 * Parses the arguments and runs the tool. An error that a person can fix is printed without a stack trace, and the
 * process exits with code 1. If the reader of the output is gone, the process ends quietly.
 */
export async function runTool(program: Command): Promise<void> {
  endWithReader(process);
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
