import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '#src/user-error.ts';

/** Far more than the files of a resolution take. */
const MAX_BYTES = 2 ** 28;

/** A revision that cannot be had; the message says why. */
export class RevisionError extends UserError {}

/**
 * Writes folders of a git repository, as they were at a revision, into a folder of their own.
 *
 * @returns that folder, and what removes it
 * @throws {RevisionError} where there is no git, no repository, or no such revision
 */
export function checkOut(root: string, revision: string, folders: readonly string[]): [string, () => void] {
  const copy = mkdtempSync(join(tmpdir(), 'qarar-'));
  const remove = () => rmSync(copy, { recursive: true, force: true });
  try {
    const files = execFileSync('git', ['-C', root, 'archive', revision, ...folders], {
      maxBuffer: MAX_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    execFileSync('tar', ['-x', '-C', copy], { input: files, stdio: ['pipe', 'pipe', 'pipe'] });
    return [copy, remove];
  } catch (error) {
    remove();
    const { stderr, message } = error as Error & { stderr?: Buffer };
    const reason = stderr?.toString().trim() || message;
    throw new RevisionError(
      `the facts of ${revision} cannot be had: ${reason}; name a revision that \`git log\` shows`,
      {
        cause: error,
      },
    );
  }
}
