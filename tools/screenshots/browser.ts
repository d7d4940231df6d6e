/** Chromium and the local chat as processes, for screenshots, benchmarks and tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** A local chat in a process of its own. */
export interface LocalChatProcess {
  readonly url: string;
  close(): Promise<void>;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the browser that `CHROMIUM` names, or of one on the search path; undefined if there is none. */
export function findChromium({ CHROMIUM, PATH = '' }: NodeJS.ProcessEnv = process.env): string | undefined {
  const paths = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return CHROMIUM || paths.find(isExecutable);
}

/** Opens a browser that makes no requests of its own. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ ...(executablePath && { executablePath }), args });
}

/** Opens the local chat on any free port. */
export async function openLocalChat(): Promise<LocalChatProcess> {
  const child = spawn(process.execPath, ['dist/main.js', 'start'], {
    env: { PATH: process.env.PATH, PORT: '0', BOT_TOKEN: '', WEBHOOK_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = async () => {
    child.kill();
    await once(child, 'exit');
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\S+/.exec(line)?.[0];
    if (url) return { url, close };
  }
  throw new Error('the local chat did not open');
}
