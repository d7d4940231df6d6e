/** Reads environment variables from a `.env` file. */
import { readFileSync } from 'node:fs';
import { parse, populate } from 'dotenv';
import { UserError } from './user-error.ts';

/** A `.env` file that exists and cannot be read. */
export class EnvFileError extends UserError {}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    const reason = code === 'EISDIR' ? 'it is a folder' : code;
    throw new EnvFileError(`${path} cannot be read: ${reason}. Make it a file that this user can read, or remove it.`);
  }
}

/**
 * The number of the first line that dotenv skips although it is neither blank nor a comment, such as a token on the
 * line after its name; 0 if there is none. Lines of a value in quotes are not skipped.
 */
function findSkippedLine(text: string, values: readonly string[]): number {
  const isInValue = (line: string) => values.some((value) => value.includes('\n') && value.includes(line));
  const isSkipped = (line: string) => {
    const content = line.replace(/['"`]?\s*(?:#.*)?$/, '').trim();
    return content !== '' && Object.keys(parse(line)).length === 0 && !isInValue(content);
  };
  return text.split(/\r\n?|\n/).findIndex(isSkipped) + 1;
}

/**
 * Adds the variables of a file to an environment, except those that are already set. Without the file, nothing happens.
 *
 * @throws {EnvFileError} if the file cannot be read, or is in UTF-16, as PowerShell 5 writes it, or has a line that
 * sets no variable
 */
export function loadEnvFile(path: string, environment: Record<string, string | undefined>): void {
  const text = readText(path);
  if (text.includes('\0')) throw new EnvFileError(`${path} is not in UTF-8. Save it again with the encoding UTF-8.`);
  const variables = parse(text);
  const line = findSkippedLine(text, Object.values(variables));
  if (line > 0)
    throw new EnvFileError(
      `${path} sets no variable on line ${line}. Write NAME=value on one line, or # before a comment.`,
    );
  populate(environment, variables);
}
