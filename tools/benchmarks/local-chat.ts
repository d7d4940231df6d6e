/** `npm run bench:local-chat`: measures the local chat in a browser, and writes its section of BENCHMARKS.md. */

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '#src/paths.ts';
import { readLabelledQuestions } from '../evaluation/labelled-question.ts';
import { questionsPath } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { openBrowser, openLocalChat } from '../screenshots/browser.ts';
import { quantile } from './measure.ts';
import { spread } from './sets.ts';

const QUESTIONS = 30;
const WARM_UPS = 5;

/**
 * Sends a question on the page, and resolves to the milliseconds until the frame after its answer was added. It is
 * text, because it runs in the browser.
 */
const ASK = `(text) => {
  const field = document.querySelector('.composer textarea');
  const log = document.querySelector('[role=log]');
  const count = () => log.querySelectorAll('article.in').length;
  const before = count();
  field.value = text;
  field.dispatchEvent(new Event('input'));
  return new Promise((resolve) => {
    let since = 0;
    const observer = new MutationObserver(() => {
      if (count() === before) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)));
    });
    observer.observe(log, { childList: true });
    since = performance.now();
    field.form.requestSubmit();
  });
}`;

/** Opens the page, and resolves to the number of bytes that it loaded. */
async function loadPage(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on('Network.dataReceived', ({ dataLength }) => {
    bytes += dataLength;
  });
  await session.send('Network.enable');
  await page.goto(url);
  await page.locator('.empty p').getByText(/./).waitFor();
  return bytes;
}

/** What was measured; times in milliseconds, sorted. */
interface LocalChatResult {
  readonly times: readonly number[];
  readonly pageBytes: number;
  readonly browserVersion: string;
}

async function measure(browser: Browser, url: string): Promise<LocalChatResult> {
  const page = await browser.newPage({ locale: 'en' });
  const pageBytes = await loadPage(page, url);
  await page.locator('.start').click();
  await page.getByRole('article').nth(1).waitFor();
  const times: number[] = [];
  const questions = spread(readLabelledQuestions(questionsPath('dev')), QUESTIONS + WARM_UPS);
  for (const { turns, text = turns?.at(-1) } of questions)
    times.push(await page.evaluate<number>(`(${ASK})(${JSON.stringify(text)})`));
  const sorted = times.slice(WARM_UPS).sort((a, b) => a - b);
  return { times: sorted, pageBytes, browserVersion: browser.version() };
}

function formatSection({ times, pageBytes, browserVersion }: LocalChatResult): string {
  const day = new Date().toISOString().slice(0, 10);
  const median = ((times[QUESTIONS / 2 - 1] ?? 0) + (times[QUESTIONS / 2] ?? 0)) / 2;
  return `## The local chat

Written by \`npm run bench:local-chat\` on ${day}, with Node ${process.version} and Chromium
${browserVersion} on ${cpus().length} × ${cpus()[0]?.model.trim()}.

- From sending to the frame that shows the answer, on loopback, through the page's server, the stand-in for the Bot API
  and the bot, ${QUESTIONS} questions of \`test/questions/dev.jsonl\` after ${WARM_UPS} warm-ups:
  median ${median.toFixed(0)} ms, from ${quantile(times, 0).toFixed(0)} to ${quantile(times, 1).toFixed(0)}.
- Everything that the page loads before it can be used, uncompressed: ${(pageBytes / 1000).toFixed(1)} kB.
`;
}

async function benchLocalChat(): Promise<void> {
  const browser = await openBrowser();
  try {
    const chat = await openLocalChat();
    try {
      const section = formatSection(await measure(browser, chat.url));
      const file = join(ROOT, 'BENCHMARKS.md');
      writeFileSync(file, `${readFileSync(file, 'utf8').split('## The local chat')[0]?.trimEnd()}\n\n${section}`);
      process.stdout.write(section);
    } finally {
      await chat.close();
    }
  } finally {
    await browser.close();
  }
}

await runTool(
  new Command('npm run bench:local-chat')
    .description('measure the local chat in a browser, and write its section of BENCHMARKS.md')
    .action(benchLocalChat),
);
