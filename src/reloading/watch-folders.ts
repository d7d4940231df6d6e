/** Watches folders and calls back after their files change. */
import { type FSWatcher, watch } from 'node:fs';

/** Editors write in bursts: a reload waits until nothing has been written for this many milliseconds. */
const QUIET_MS = 150;

/**
 * Calls `reload` after files in the folders have changed, subfolders not included. Reloads never overlap: however
 * often files change during a reload, it is followed by exactly one more. Watching keeps no process alive.
 *
 * @param onError called if a folder cannot be watched, for example because it is missing or was removed
 * @returns a function that stops watching
 */
export function watchFolders(
  folders: readonly string[],
  reload: () => Promise<void>,
  onError: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isDue = false;
  let isClosed = false;

  async function runDueReloads(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    while (isDue && !isClosed) {
      isDue = false;
      await reload();
    }
    isRunning = false;
  }

  function onChange(): void {
    clearTimeout(timer);
    if (isClosed) return;
    timer = setTimeout(() => {
      isDue = true;
      void runDueReloads();
    }, QUIET_MS).unref();
  }

  function watchFolder(folder: string): FSWatcher[] {
    try {
      return [watch(folder, { persistent: false }, onChange).on('error', onError)];
    } catch (error) {
      onError(error);
      return [];
    }
  }

  const watchers = [...new Set(folders)].flatMap(watchFolder);
  return () => {
    isClosed = true;
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
