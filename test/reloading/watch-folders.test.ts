import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchFolders } from '../../src/reloading/watch-folders.ts';

/** Longer than a watcher waits for a burst to end. */
const LONGER_MS = 400;
const SLOW = { timeout: 20_000 };

function watch(reload: () => Promise<void> = async () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-watch-'));
  const reloaded = vi.fn(reload);
  const failed = vi.fn();
  const close = watchFolders([folder], reloaded, failed);
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true, force: true });
  });
  const write = (text: string) => writeFileSync(join(folder, 'facts.yaml'), text);
  return { folder, reloaded, failed, close, write };
}

it('a burst of writes causes one reload, after the last of them', async () => {
  const { reloaded, write } = watch();
  for (const text of ['a', 'ab', 'abc']) write(text);
  await vi.waitFor(() => expect(reloaded).toHaveBeenCalledOnce(), SLOW);
  await pause(LONGER_MS);
  expect(reloaded).toHaveBeenCalledOnce();
});

it('a file that replaces another one, as editors save, causes a reload', async () => {
  const { folder, reloaded, write } = watch();
  write('old');
  await vi.waitFor(() => expect(reloaded).toHaveBeenCalledOnce(), SLOW);
  writeFileSync(join(folder, '.facts.yaml.swp'), 'new');
  renameSync(join(folder, '.facts.yaml.swp'), join(folder, 'facts.yaml'));
  await vi.waitFor(() => expect(reloaded).toHaveBeenCalledTimes(2), SLOW);
});

it('however many writes come during a reload, reloads never overlap and one more follows', async () => {
  const finish: (() => void)[] = [];
  const { reloaded, write } = watch(() => new Promise<void>((resolve) => finish.push(resolve)));
  write('first');
  await vi.waitFor(() => expect(reloaded).toHaveBeenCalledOnce(), SLOW);
  for (const text of ['second', 'third', 'fourth']) {
    write(text);
    await pause(LONGER_MS);
  }
  expect(reloaded).toHaveBeenCalledOnce();
  finish[0]?.();
  await vi.waitFor(() => expect(reloaded).toHaveBeenCalledTimes(2), SLOW);
  finish[1]?.();
  await pause(LONGER_MS);
  expect(reloaded).toHaveBeenCalledTimes(2);
});

it('a missing folder is reported, and the others are watched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-watch-'));
  const [reloaded, failed] = [vi.fn(async () => {}), vi.fn()];
  const close = watchFolders([join(folder, 'missing'), folder], reloaded, failed);
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true, force: true });
  });
  expect(failed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'ENOENT' }));
  writeFileSync(join(folder, 'facts.yaml'), 'text');
  await vi.waitFor(() => expect(reloaded).toHaveBeenCalledOnce(), SLOW);
});

it('nothing is reloaded after watching has stopped', async () => {
  const { reloaded, close, write } = watch();
  close();
  write('late');
  await pause(LONGER_MS);
  expect(reloaded).not.toHaveBeenCalled();
});
