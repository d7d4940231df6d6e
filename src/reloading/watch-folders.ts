import { watch } from 'node:fs';

/** How long nothing must have been written for, before what was written is read, in milliseconds: editors write in bursts. */
const QUIET_FOR = 150;

/**
 * Watches the files in some folders, and calls `reload` when one was written and nothing more is; never twice at a time:
 * what is written meanwhile has a call of its own afterwards. Folders within are not watched. Returns what ends it; by itself it
 * keeps no process alive.
 */
export function watchFolders(folders: readonly string[], reload: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isClosed = false;

  function onChange(): void {
    clearTimeout(timer);
    if (isClosed) return;
    timer = setTimeout(async () => {
      await running;
      running = reload();
    }, QUIET_FOR).unref();
  }
  const watchers = [...new Set(folders)].map((folder) => watch(folder, { persistent: false }, onChange));
  return () => {
    isClosed = true;
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
