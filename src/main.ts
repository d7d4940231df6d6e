/** The command line: picks the command and prints errors. The only file that reads `process`. */
import { Command } from 'commander';
import { createAskCommand } from './commands/ask.ts';
import { createCheckCommand } from './commands/check.ts';
import { createCheckTextCommand } from './commands/check-text.ts';
import type { CommandContext } from './commands/command-context.ts';
import { createCompileCommand } from './commands/compile.ts';
import { createDrawCommand } from './commands/draw.ts';
import { createSchemaCommand } from './commands/schema.ts';
import { createStartCommand } from './commands/start.ts';
import { endWithReader } from './end-with-reader.ts';
import { loadEnvFile } from './env-file.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import { CACHE_FOLDER, readVersion } from './paths.ts';
import { UserError } from './user-error.ts';

/** How often to check that the parent process is still there, in milliseconds. */
const PARENT_CHECK_MS = 500;

/**
 * Aborted by the first SIGINT or SIGTERM; a second one ends the process at once. npm runs scripts in a shell that does
 * not pass signals on, so under npm it is also aborted when the shell is gone.
 */
function createStopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const parent = process.ppid;
  const checkParent = () => process.ppid !== parent && stop.abort();
  if (process.env.npm_lifecycle_event) setInterval(checkParent, PARENT_CHECK_MS).unref();
  return stop.signal;
}

keepHeapSmall();
endWithReader(process);

const context: CommandContext = {
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  errorOutput: process.stderr,
  isTerminal: process.stdin.isTTY === true,
  logsToTerminal: process.stderr.isTTY === true,
  runtime: process.version,
  cacheFolder: CACHE_FOLDER,
  createStopSignal,
  setExitCode: (code) => {
    process.exitCode = code;
  },
  exit: () => process.exit(0),
};

const program = new Command('node dist/main.js')
  .description(
    'Qarar answers questions about a resolution of the UN Human Rights Council, with the source of every fact.',
  )
  .version(readVersion())
  .addCommand(createStartCommand(context))
  .addCommand(createAskCommand(context))
  .addCommand(createCheckTextCommand(context))
  .addCommand(createCheckCommand(context))
  .addCommand(createCompileCommand(context))
  .addCommand(createDrawCommand(context))
  .addCommand(createSchemaCommand());

try {
  loadEnvFile('.env', process.env);
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(error.exitCode);
}
