/** What a command gets from the process that runs it. */
import type { Readable, Writable } from 'node:stream';
import type { CompileOptions } from '../cache/open-answerer.ts';
import type { Environment } from '../config.ts';
import { DEFAULT_KNOWLEDGE, foldersOf } from '../paths.ts';

/** The process as a command sees it, so that commands do not read `process` and tests can run them. */
export interface CommandContext {
  readonly environment: Environment;
  readonly input: Readable;
  readonly output: Writable;
  readonly errorOutput: Writable;
  /** Whether a person types the input. */
  readonly isTerminal: boolean;
  /** Whether a person reads the log, which goes to standard error. */
  readonly logsToTerminal: boolean;
  /** The version of Node, as in `process.version`. */
  readonly runtime: string;
  /** The folder that compiled resolutions are cached in. */
  readonly cacheFolder: string;
  /** Starts to handle SIGINT and SIGTERM: the signal is aborted when the process is asked to stop. */
  createStopSignal(): AbortSignal;
  /** Sets the code that the process ends with when the command is done. */
  setExitCode(code: number): void;
  /** Ends the process with code 0, whatever still waits. */
  exit(): void;
}

/** How to compile the resolution that `KNOWLEDGE` names. */
export function compileOptionsOf({
  environment,
  runtime,
  cacheFolder,
}: Pick<CommandContext, 'environment' | 'runtime' | 'cacheFolder'>): CompileOptions {
  const knowledge = environment.KNOWLEDGE?.trim() || DEFAULT_KNOWLEDGE;
  return { folders: foldersOf(knowledge), cacheFolder, runtime };
}
