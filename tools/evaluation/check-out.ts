/** Checks out a revision of a git repository beside the working tree. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '#src/user-error.ts';

/** A folder at a revision that cannot be checked out; the message says why. */
export class RevisionError extends UserError {}

/** A checked-out revision. */
export interface CheckOut {
  /** The root of the repository at the revision. */
  readonly root: string;
  /** The folder that was asked for, at the revision. */
  readonly folder: string;
  /** Removes the files, and what git knows about them. */
  remove(): void;
}

function runGit(root: string, args: readonly string[]): void {
  execFileSync('git', ['-C', root, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Adds a worktree; git removes what it has added if it fails. */
function addWorktree(root: string, worktree: string, revision: string): void {
  try {
    runGit(root, ['worktree', 'add', '--detach', worktree, revision]);
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: Buffer };
    const reason = stderr?.toString().trim() || message;
    throw new RevisionError(
      `Revision ${revision} cannot be checked out: ${reason}\nName a revision that \`git log\` shows in ${root}.`,
      { cause: error },
    );
  }
}

/**
 * Checks out a revision into a temporary folder, with a worktree of git.
 *
 * @param root the root of the repository
 * @param folder the folder of the repository that is wanted
 * @throws {RevisionError} if there is no git, no repository or no such revision, or if the folder is not under git
 */
export function checkOut(root: string, revision: string, folder: string): CheckOut {
  const path = relative(root, resolve(folder));
  if (path.split(sep)[0] === '..' || isAbsolute(path))
    throw new RevisionError(`${folder} is not under git: it is outside of the repository ${root}`);
  const parent = mkdtempSync(join(tmpdir(), 'qarar-'));
  const worktree = join(parent, 'revision');
  const remove = () => {
    try {
      if (existsSync(worktree)) runGit(root, ['worktree', 'remove', '--force', worktree]);
    } finally {
      rmSync(parent, { recursive: true, force: true });
    }
  };
  try {
    addWorktree(root, worktree, revision);
    if (!existsSync(join(worktree, path))) throw new RevisionError(`Revision ${revision} has no folder ${path}`);
  } catch (error) {
    remove();
    throw error;
  }
  return { root: worktree, folder: join(worktree, path), remove };
}
