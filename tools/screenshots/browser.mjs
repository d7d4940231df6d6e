import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser that tests and screenshots use: the one that `CHROMIUM` names, or one on the search path; undefined where there is none. */
export function findChromium({ CHROMIUM, PATH = '' } = process.env) {
  const paths = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return CHROMIUM || paths.find(isExecutable);
}

/** Opens a browser that keeps quiet. */
export function openBrowser() {
  const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: findChromium(), args });
}

/** Opens the local chat as a process of its own, on any free port. */
export async function openLocalChat() {
  const child = spawn(process.execPath, ['dist/main.js', 'start'], {
    env: { PATH: process.env.PATH, PORT: '0', BOT_TOKEN: '', WEBHOOK_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\S+/.exec(line)?.[0];
    if (!url) continue;
    const close = async () => {
      child.kill();
      await once(child, 'exit');
    };
    return { url, close };
  }
  throw new Error('the local chat did not open');
}
