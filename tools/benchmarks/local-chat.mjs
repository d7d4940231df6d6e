/** Measures the local chat in a real browser, and writes its section of BENCHMARKS.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openLocalChat } from '../screenshots/browser.mjs';

const ROOT = join(import.meta.dirname, '..');
const QUESTIONS = 30;
const WARM_UPS = 5;

const lines = readFileSync(join(ROOT, 'test/questions/dev.jsonl'), 'utf8').trim().split('\n');
const step = Math.floor(lines.length / (QUESTIONS + WARM_UPS));
const questions = Array.from({ length: QUESTIONS + WARM_UPS }, (_, i) => JSON.parse(lines[i * step]).text);

/** Runs in the page: sends a question, and resolves to the milliseconds until the frame after the answer was put there. */
function ask(text) {
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
}

const { url, close } = await openLocalChat();
const browser = await openBrowser();
const page = await browser.newPage({ locale: 'en' });
const session = await page.context().newCDPSession(page);
let weight = 0;
session.on('Network.dataReceived', ({ dataLength }) => {
  weight += dataLength;
});
await session.send('Network.enable');
await page.goto(url);
await page.locator('.empty p').getByText(/./).waitFor();
const pageWeight = weight;
await page.locator('.start').click();
await page.getByRole('article').nth(1).waitFor();

const times = [];
for (const [i, question] of questions.entries()) {
  const ms = await page.evaluate(ask, question);
  if (i >= WARM_UPS) times.push(ms);
}
const version = browser.version();
await browser.close();
await close();

times.sort((a, b) => a - b);
const median = (times[QUESTIONS / 2 - 1] + times[QUESTIONS / 2]) / 2;
const section = `## The local chat

Written by \`npm run bench:local-chat\` on ${new Date().toISOString().slice(0, 10)}, with Node ${process.version} and Chromium ${version} on ${cpus().length} × ${cpus()[0].model.trim()}.

- From sending to the frame that shows the answer, on loopback, by way of the page's server, the stand-in for the Bot API and the bot, ${QUESTIONS} questions of
  \`test/questions/dev.jsonl\` after ${WARM_UPS} warm-ups: median ${median.toFixed(0)} ms, from ${times[0].toFixed(0)} to ${times.at(-1).toFixed(0)}.
- Everything that the page loads until it can be used, uncompressed: ${(pageWeight / 1000).toFixed(1)} kB.
`;
const file = join(ROOT, 'BENCHMARKS.md');
writeFileSync(file, `${readFileSync(file, 'utf8').split('## The local chat')[0].trimEnd()}\n\n${section}`);
process.stdout.write(section);
