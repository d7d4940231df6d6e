import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchFolders } from '../../src/reloading/watch-folders.ts';

/** Longer than a watcher waits for a burst to end. */
const LONGER = 400;
const SLOW = { timeout: 20_000 };

function open(reload: () => Promise<void> = async () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-watch-'));
  const called = vi.fn(reload);
  const close = watchFolders([folder], called);
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, called, close, write: (text: string) => writeFileSync(join(folder, 'facts.yaml'), text) };
}

it('a burst of writing is read once, when it has come to rest', async () => {
  const { called, write } = open();
  for (const text of ['a', 'ab', 'abc']) write(text);
  await vi.waitFor(() => expect(called).toHaveBeenCalledOnce(), SLOW);
  await pause(LONGER);
  expect(called).toHaveBeenCalledOnce();
});

it('a file that is put in place of another, as editors save, is read', async () => {
  const { folder, called, write } = open();
  write('old');
  await vi.waitFor(() => expect(called).toHaveBeenCalledOnce(), SLOW);
  writeFileSync(join(folder, '.facts.yaml.swp'), 'new');
  renameSync(join(folder, '.facts.yaml.swp'), join(folder, 'facts.yaml'));
  await vi.waitFor(() => expect(called).toHaveBeenCalledTimes(2), SLOW);
});

it('what is written while files are read is read after that, never at the same time', async () => {
  const finish: (() => void)[] = [];
  const { called, write } = open(() => new Promise<void>((resolve) => finish.push(resolve)));
  write('first');
  await vi.waitFor(() => expect(called).toHaveBeenCalledOnce(), SLOW);
  write('second');
  await pause(LONGER);
  expect(called).toHaveBeenCalledOnce();
  finish[0]?.();
  await vi.waitFor(() => expect(called).toHaveBeenCalledTimes(2), SLOW);
});

it('nothing is read once it has ended', async () => {
  const { called, close, write } = open();
  close();
  write('late');
  await pause(LONGER);
  expect(called).not.toHaveBeenCalled();
});
