import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { makeFolder } from '../src/make-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'qarar-folder-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
});

it('makes a folder and those that it is in', () => {
  const path = join(root, 'one', 'two', 'three');
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

it('leaves a folder that is there, also behind a link', () => {
  const link = join(root, 'link');
  makeFolder(root);
  symlinkSync(root, link);
  makeFolder(link);
  makeFolder(join(link, 'inside'));
  expect(statSync(join(root, 'inside')).isDirectory()).toBe(true);
});

it('takes a relative path', () => {
  expect(() => makeFolder('test')).not.toThrow();
});

it.each([
  ['in a file', () => join(root, 'file', 'folder'), /ENOTDIR/],
  ['in /proc, where a recursive mkdir of Node never returns', () => '/proc/qarar/folder', /ENOENT|EPERM|EACCES/],
  ['at the end of a link to nothing', () => join(root, 'nowhere'), /EEXIST/],
])('throws for a folder %s', (_, pathOf, said) => {
  writeFileSync(join(root, 'file'), '');
  symlinkSync(join(root, 'missing'), join(root, 'nowhere'));
  expect(() => makeFolder(pathOf())).toThrow(said);
});
