/** Checks out a revision of a git repository beside the working tree. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '#src/user-error.ts';

/** A revision that cannot be checked out; the message says why. */
export class RevisionError extends UserError {}

/** A checked-out revision. */
export interface CheckOut {
  readonly folder: string;
  /** Removes the folder, and what git knows about it. */
  remove(): void;
}

function runGit(root: string, args: readonly string[]): void {
  execFileSync('git', ['-C', root, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
}

/**
 * Checks out a revision into a temporary folder.
 *
 * @throws {RevisionError} if there is no git, no repository, or no such revision
 */
export function checkOut(root: string, revision: string): CheckOut {
  const parent = mkdtempSync(join(tmpdir(), 'qarar-'));
  const folder = join(parent, 'revision');
  const removeParent = () => rmSync(parent, { recursive: true, force: true });
  try {
    runGit(root, ['worktree', 'add', '--detach', folder, revision]);
  } catch (error) {
    removeParent();
    const { stderr, message } = error as Error & { stderr?: Buffer };
    const reason = stderr?.toString().trim() || message;
    throw new RevisionError(
      `Revision ${revision} cannot be checked out: ${reason}\nName a revision that \`git log\` shows.`,
      { cause: error },
    );
  }
  return {
    folder,
    remove() {
      runGit(root, ['worktree', 'remove', '--force', folder]);
      removeParent();
    },
  };
}
