/** Chromium and the local chat as processes, for screenshots, benchmarks and tests. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright-core';
import { ROOT } from '#src/paths.ts';
import { UserError } from '#src/user-error.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** There is no browser; the message says how to get one. */
export class BrowserError extends UserError {}

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

/**
 * Opens a browser that makes no requests of its own.
 *
 * @throws {BrowserError} if there is none
 */
export async function openBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const executablePath = findChromium(environment);
  if (!executablePath)
    throw new BrowserError('Chromium was not found. Install it, or set CHROMIUM to the path of a browser.');
  const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath, args });
}

/** Opens the local chat on any free port. */
export async function openLocalChat(): Promise<LocalChatProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/main.js'), 'start'], {
    env: { PATH: process.env.PATH, PORT: '0', BOT_TOKEN: '', WEBHOOK_URL: '', NODE_ENV: '' },
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
  throw new Error('the local chat ended before it opened');
}
