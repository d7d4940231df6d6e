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

it('has the files of a revision beside those of now, until they are removed', () => {
  const root = createRepository();
  const [copy, remove] = checkOut(root, 'HEAD', ['knowledge']);
  expect(readFileSync(join(copy, 'knowledge/facts.yaml'), 'utf8')).toBe('old');
  expect(readFileSync(join(root, 'knowledge/facts.yaml'), 'utf8')).toBe('new');
  remove();
  expect(existsSync(copy)).toBe(false);
});

it('says what is wrong where there is no such revision, or no repository', () => {
  expect(() => checkOut(createRepository(), 'v9', ['knowledge'])).toThrow(RevisionError);
  expect(() => checkOut(createRepository(), 'v9', ['knowledge'])).toThrow(
    /the facts of v9 cannot be had: .*v9.*git log/s,
  );
  expect(() => checkOut(createFolder(), 'HEAD', ['knowledge'])).toThrow(/not a git repository/);
});
