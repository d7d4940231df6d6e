import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkOut, RevisionError } from '../../../tools/evaluation/check-out.ts';

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function createRepository(): string {
  const folder = createFolder();
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args]);
  mkdirSync(join(folder, 'knowledge'));
  writeFileSync(join(folder, 'knowledge/facts.yaml'), 'old');
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'old');
  writeFileSync(join(folder, 'knowledge/facts.yaml'), 'new');
  return folder;
}

/** The working trees that git knows of; the first is that of the repository itself. */
const worktreesOf = (root: string) =>
  execFileSync('git', ['-C', root, 'worktree', 'list'], { encoding: 'utf8' }).trim().split('\n');

it('has the files of a revision beside those of the working tree, until they are removed', () => {
  const repository = createRepository();
  const { root, folder, remove } = checkOut(repository, 'HEAD', join(repository, 'knowledge'));
  expect(folder).toBe(join(root, 'knowledge'));
  expect(readFileSync(join(folder, 'facts.yaml'), 'utf8')).toBe('old');
  expect(readFileSync(join(repository, 'knowledge/facts.yaml'), 'utf8')).toBe('new');
  remove();
  expect(existsSync(root)).toBe(false);
  expect(worktreesOf(repository)).toHaveLength(1);
});

describe('names the reason if there is', () => {
  it('no such revision', () => {
    const repository = createRepository();
    const run = () => checkOut(repository, 'v9', join(repository, 'knowledge'));
    expect(run).toThrow(RevisionError);
    expect(run).toThrow(/Revision v9 cannot be checked out: .*v9.*git log/s);
  });

  it('no repository', () => {
    const folder = createFolder();
    expect(() => checkOut(folder, 'HEAD', folder)).toThrow(/not a git repository/);
  });

  it('a folder outside of the repository, which is not under git', () => {
    const [repository, outside] = [createRepository(), createFolder()];
    const run = () => checkOut(repository, 'HEAD', outside);
    expect(run).toThrow(RevisionError);
    expect(run).toThrow(`${outside} is not under git: it is outside of the repository ${repository}`);
  });

  it('no such folder at the revision', () => {
    const repository = createRepository();
    mkdirSync(join(repository, 'new'));
    const run = () => checkOut(repository, 'HEAD', join(repository, 'new'));
    expect(run).toThrow(RevisionError);
    expect(run).toThrow('Revision HEAD has no folder new');
  });
});

it('leaves nothing behind if it fails', () => {
  const repository = createRepository();
  const temporary = createFolder();
  const { TMPDIR } = process.env;
  process.env.TMPDIR = temporary;
  try {
    for (const [revision, folder] of [
      ['v9', 'knowledge'],
      ['HEAD', 'nowhere'],
    ] as const)
      expect(() => checkOut(repository, revision, join(repository, folder))).toThrow(RevisionError);
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  expect(readdirSync(temporary)).toEqual([]);
  expect(worktreesOf(repository)).toHaveLength(1);
});
