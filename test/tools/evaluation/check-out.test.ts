import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
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

it('has the files of a revision beside those of the working tree, until they are removed', () => {
  const root = createRepository();
  const { folder, remove } = checkOut(root, 'HEAD');
  expect(readFileSync(join(folder, 'knowledge/facts.yaml'), 'utf8')).toBe('old');
  expect(readFileSync(join(root, 'knowledge/facts.yaml'), 'utf8')).toBe('new');
  remove();
  expect(existsSync(folder)).toBe(false);
  expect(execFileSync('git', ['-C', root, 'worktree', 'list'], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(
    1,
  );
});

it('names the reason if there is no such revision, or no repository', () => {
  expect(() => checkOut(createRepository(), 'v9')).toThrow(RevisionError);
  expect(() => checkOut(createRepository(), 'v9')).toThrow(/Revision v9 cannot be checked out: .*v9.*git log/s);
  expect(() => checkOut(createFolder(), 'HEAD')).toThrow(/not a git repository/);
});
