/** Tests in the browser that an edit of the facts takes effect without a restart. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { findChromium, openBrowser } from '../../tools/screenshots/browser.ts';
import { messageWith, send, start } from '../support/local-chat.ts';

/** Loading a changed copy of the facts takes long on a busy machine. */
const SLOW = { timeout: 120_000, interval: 100 };

/** Starts the local chat as `npm start` does, with a copy of the facts that the test can break. */
async function startWithCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-reload-'));
  const knowledge = join(folder, 'belarus-2020');
  cpSync('knowledge/belarus-2020', knowledge, { recursive: true });
  const child: ChildProcess = spawn('node', ['dist/main.js', 'start'], {
    env: { PATH: process.env.PATH, KNOWLEDGE: knowledge, PORT: '0', BOT_TOKEN: '', WEBHOOK_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, log] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    log += chunk;
  });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });
  await vi.waitFor(() => expect(output).toMatch(/http:\S+/), SLOW);
  const [url = ''] = /http:\S+/.exec(output) ?? [];
  const facts = join(knowledge, 'facts.yaml');
  return {
    url,
    log: () => log,
    read: () => readFileSync(facts, 'utf8'),
    write: (text: string) => writeFileSync(facts, text),
  };
}

it.skipIf(findChromium() === undefined)(
  'in the browser, shows the line of a broken file, still answers from the previous facts, and then uses the fixed file',
  async () => {
    const { url, log, read, write } = await startWithCopy();
    const browser = await openBrowser();
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ locale: 'en' });
    await page.goto(url);
    await start(page);
    await send(page, 'how many abstained?');
    await messageWith(page, 'paragraph 2').waitFor();

    const good = read();
    const line = good.split('\n').findIndex((text) => text.startsWith('vote.abstentions:')) + 1;
    write(good.replace(/^(vote\.abstentions:\n {2}cites:.*)paragraph: 2/m, '$1paragraph: 99'));
    const alert = page.getByRole('alert');
    await alert.getByText(/facts\.yaml:\d+/).waitFor({ timeout: SLOW.timeout });
    expect(log()).toMatch(new RegExp(`facts\\.yaml:(?:${line}|${line + 1}|${line + 2}) error unknown-paragraph`));
    await send(page, 'how many abstained, again?');
    await vi.waitFor(async () => expect(await page.getByText('paragraph 2').count()).toBeGreaterThan(1), SLOW);

    write(good.replace(/^(vote\.abstentions:\n {2}cites:.*)paragraph: 2/m, '$1paragraph: 3'));
    await vi.waitFor(async () => expect(await alert.count()).toBe(0), SLOW);
    await send(page, 'how many abstained?');
    await messageWith(page, 'paragraph 3').waitFor();
  },
  240_000,
);
