import { relative } from 'node:path';

/** A path as a person reads it: from the working folder where it lies within, else as it is. */
export function displayPath(path: string): string {
  const fromHere = relative('', path);
  return fromHere.startsWith('..') ? path : fromHere;
}

/** What to say of a file that cannot be read. */
export function describeReadError(error: unknown): string {
  return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message;
}
