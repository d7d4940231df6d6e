/** Makes a folder. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

function makeOne(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may just have made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(path)) throw error;
  }
}

/**
 * Makes a folder and those that it is in, as far as they are missing. Each is made on its own, because a recursive
 * `mkdirSync` never returns for a folder in `/proc`.
 *
 * @throws the error of Node, if one of the folders cannot be made
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  makeOne(path);
}
