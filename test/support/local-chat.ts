import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { createLogger } from '../../src/create-logger.ts';
import { type LocalChat, startLocalChat } from '../../src/local-chat/start-local-chat.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { findChromium, openBrowser } from '../../tools/screenshots/browser.mjs';
import { BELARUS, openAnswererForTest } from './belarus.ts';

/** What a browser says where a test has stopped the local chat. */
const GONE = /ERR_(?:CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING)/;

/** Opens a local chat in this process, on a port of its own, until the test ends. */
export async function openLocalChat(): Promise<LocalChat> {
  const answerer = openAnswererForTest(BELARUS);
  const chat = await startLocalChat({
    parts: {
      answerer: () => answerer,
      now: Date.now,
      storage: createMemoryStorage(),
      logger: createLogger('silent', { write: () => {} }),
    },
    port: 0,
  });
  onTestFinished(() => chat.stop());
  return chat;
}

/** Opens the page of a local chat; `path` is where in it, such as `/?start=vote_against`. */
export type OpenPage = (options?: BrowserContextOptions & { readonly path?: string }) => Promise<{
  readonly page: Page;
  readonly chat: LocalChat;
}>;

/**
 * Describes what a browser shows; left out where there is no browser. Whatever a test does, the page must stay without errors
 * and load nothing from elsewhere.
 */
export function describeInBrowser(name: string, tests: (open: OpenPage) => void): void {
  describe.skipIf(findChromium() === undefined)(`in the browser, ${name}`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    tests(async ({ path = '/', ...options } = {}) => {
      const chat = await openLocalChat();
      const context = await browser.newContext({ locale: 'en', ...options });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(`${error.stack}`));
      page.on(
        'console',
        (message) => message.type() === 'error' && !GONE.test(message.text()) && faults.push(message.text()),
      );
      page.on('request', (request) => new URL(request.url()).origin !== chat.url && faults.push(request.url()));
      onTestFinished(async () => {
        await context.close();
        expect(faults).toEqual([]);
      });
      await page.goto(`${chat.url}${path}`);
      await page.locator('.app').waitFor();
      return { page, chat };
    });
  });
}

/** The field in which one writes. */
export const fieldOf = (page: Page) => page.locator('.composer textarea:visible');

/** The messages that one sees, each with its buttons. */
export const messagesOf = (page: Page) => page.getByRole('log').getByRole('article');

/** The message that comes next, as the last that holds a text. */
export const messageWith = (page: Page, text: string | RegExp) => messagesOf(page).filter({ hasText: text }).last();

/** Writes a text, and sends it. */
export async function send(page: Page, text: string): Promise<void> {
  await fieldOf(page).fill(text);
  await fieldOf(page).press('Enter');
}

/** Goes to a place, by its name in `data-place`. */
export const goTo = (page: Page, place: string) => page.locator(`[data-place=${place}]`).click();
