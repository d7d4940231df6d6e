/** Runs a command in this process, with streams instead of a terminal. */
import { Readable, Writable } from 'node:stream';
import type { Command } from 'commander';
import type { CommandContext } from '../../src/commands/command-context.ts';

/** What a test gives a command. */
export interface RunOptions {
  readonly input?: string;
  readonly environment?: Record<string, string>;
  /** When a command that runs until the process is asked to stop is asked, in milliseconds. */
  readonly stopAfterMs?: number;
}

/** What a command wrote. */
export interface RunResult {
  readonly output: string;
  readonly errorOutput: string;
  /** The code that the command set; 0 if it set none. */
  readonly exitCode: number;
}

function collect(): [Writable, () => string] {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  return [stream, () => text];
}

/** Runs a command with arguments; what it throws rejects. */
export async function runCommand(
  create: (context: CommandContext) => Command,
  args: readonly string[],
  { input = '', environment = {}, stopAfterMs = 3000 }: RunOptions = {},
): Promise<RunResult> {
  const [output, readOutput] = collect();
  const [errorOutput, readErrors] = collect();
  let exitCode = 0;
  const context: CommandContext = {
    environment,
    input: Readable.from([Buffer.from(input)]),
    output,
    errorOutput,
    isTerminal: false,
    logsToTerminal: false,
    runtime: process.version,
    cacheFolder: '.cache/test',
    createStopSignal: () => AbortSignal.timeout(stopAfterMs),
    setExitCode: (code) => {
      exitCode = code;
    },
    exit: () => {},
  };
  await create(context)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parseAsync(args, { from: 'user' });
  return { output: readOutput(), errorOutput: readErrors(), exitCode };
}
