/** Ends a process quietly when nobody reads its output any more, as in `ask --json | head -1`. */

/** The parts of a process that this needs. */
export type WritingProcess = Pick<NodeJS.Process, 'stdout' | 'stderr' | 'exit'>;

const isReaderGone = (error: NodeJS.ErrnoException) => error.code === 'EPIPE';

/** Ends a process with code 0 when the reader of its standard output is gone. Notices need no reader. */
export function endWithReader({ stdout, stderr, exit }: WritingProcess): void {
  stdout.on('error', (error) => {
    if (!isReaderGone(error)) throw error;
    exit(0);
  });
  stderr.on('error', (error) => {
    if (!isReaderGone(error)) throw error;
  });
}
