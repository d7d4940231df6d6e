/** Opens local chats for tests, and drives their page in a browser. */

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import { createLogger } from '../../src/create-logger.ts';
import { type LocalChat, type LocalChatOptions, startLocalChat } from '../../src/local-chat/start-local-chat.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { findChromium, openBrowser } from '../../tools/screenshots/browser.ts';
import { openAnswererForTest } from './belarus.ts';
import { BELARUS } from './resolutions.ts';

/** What the browser logs after a test has stopped the local chat. */
const STOPPED = /ERR_(?:CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING|CONTENT_LENGTH_MISMATCH)/;

/** Opens a local chat in this process until the test ends; by default, on any free port. */
export async function openLocalChat(port = 0, startServer?: LocalChatOptions['startServer']): Promise<LocalChat> {
  const answerer = openAnswererForTest(BELARUS);
  const chat = await startLocalChat({
    parts: {
      answerer: () => answerer,
      metrics: createMetrics(),
      now: Date.now,
      storage: createMemoryStorage(),
      logger: createLogger('silent', { write: () => {} }),
    },
    port,
    ...(startServer && { startServer }),
  });
  onTestFinished(() => chat.stop());
  return chat;
}

let browser: Promise<Browser> | undefined;
const contexts = new Map<string, Promise<BrowserContext>>();

/**
 * Finds the browser context with some options. All test files of a worker share one browser, and pages with equal
 * options a context, which saves half of the time. The browser closes when the process of the worker exits.
 */
function findContext(options: BrowserContextOptions): Promise<BrowserContext> {
  const key = JSON.stringify(options);
  const opened: Promise<Browser> = browser ?? openBrowser();
  browser = opened;
  const context = contexts.get(key) ?? opened.then((ready) => ready.newContext(options));
  contexts.set(key, context);
  return context;
}

/** Opens the page of a new local chat; `path` is a path on it, such as `/?start=vote_against`. */
export type OpenPage = (options?: BrowserContextOptions & { readonly path?: string }) => Promise<{
  readonly page: Page;
  readonly chat: LocalChat;
}>;

/**
 * Describes tests in a browser; they are skipped if there is none. A test fails if the page logs an error or loads
 * anything from another origin.
 */
export function describeInBrowser(name: string, tests: (open: OpenPage) => void): void {
  describe.skipIf(findChromium() === undefined)(`in the browser, ${name}`, () => {
    tests(async ({ path = '/', ...options } = {}) => {
      const chat = await openLocalChat();
      const context = await findContext({ locale: 'en', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(`${error.stack}`));
      page.on(
        'console',
        (message) => message.type() === 'error' && !STOPPED.test(message.text()) && problems.push(message.text()),
      );
      page.on('request', (request) => new URL(request.url()).origin !== chat.url && problems.push(request.url()));
      onTestFinished(async () => {
        await page.evaluate(() => localStorage.clear());
        await page.close();
        expect(problems).toEqual([]);
      });
      await page.goto(`${chat.url}${path}`);
      await page.locator('.place').first().waitFor({ state: 'attached' });
      return { page, chat };
    });
  });
}

/** The input field. */
export const fieldOf = (page: Page) => page.locator('.composer textarea:visible');

/** The visible messages, each with its buttons. */
export const messagesOf = (page: Page) => page.getByRole('log').getByRole('article');

/** The last message that contains a text. */
export const messageWith = (page: Page, text: string | RegExp) => messagesOf(page).filter({ hasText: text }).last();

/** Sends a text. */
export async function send(page: Page, text: string): Promise<void> {
  await fieldOf(page).fill(text);
  await fieldOf(page).press('Enter');
}

/** Starts the private chat with the bot, and waits for its welcome. */
export async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await messageWith(page, /^Hello!/).waitFor();
}

/** Opens a place by its id. */
export const goTo = (page: Page, place: string) => page.locator(`[data-place=${place}]`).click();
