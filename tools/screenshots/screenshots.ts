/**
 * `npm run screenshots`: takes the screenshots of the local chat for the README, in `docs/`. Needs fonts for Arabic.
 */
import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openBrowser, openLocalChat } from './browser.ts';

/** How a page is opened. */
interface PageOptions {
  readonly locale: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

const DESKTOP = { width: 1180, height: 760 };
const PHONE = { width: 390, height: 760 };

const browser = await openBrowser();

/** Opens a page on a local chat of its own, does something there, and takes a screenshot. */
async function takeScreenshot(
  name: string,
  { locale, colorScheme = 'light', viewport = DESKTOP }: PageOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const { url, close } = await openLocalChat();
  const page = await browser.newPage({ locale, colorScheme, viewport });
  await page.goto(url);
  await act(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
  const path = `docs/local-chat-${name}.png`;
  await page.screenshot({ path });
  process.stdout.write(`${path} ${statSync(path).size} bytes\n`);
  await page.close();
  await close();
}

const field = (page: Page) => page.locator('.composer textarea');

async function ask(page: Page, text: string, answer: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
  await page.getByRole('article').filter({ hasText: answer }).last().waitFor();
}

await takeScreenshot('ar', { locale: 'ar' }, async (page) => {
  await page.locator('.start').click();
  await page.getByRole('article').nth(1).waitFor();
  await ask(page, 'كم دولة عارضت القرار؟', 'دولتان');
  await ask(page, 'ومين طلب الجلسة؟', 'ألمانيا');
});
await takeScreenshot('en', { locale: 'en' }, async (page) => {
  await page.locator('.start').click();
  await page.getByRole('article').nth(1).waitFor();
  await ask(page, 'so 30 countries backed it right', 'No, not 30');
});
await takeScreenshot('phone', { locale: 'ar', viewport: PHONE }, async (page) => {
  await page.locator('.start').click();
  await page.getByRole('article').nth(1).waitFor();
  await ask(page, '/vote', 'كل دولة نقطة');
});
await takeScreenshot('dark', { locale: 'en', colorScheme: 'dark' }, async (page) => {
  await page.locator('[data-place=group]').click();
  await ask(page, 'Sami, how many states abstained?', 'abstained');
  await page.getByRole('button', { name: 'Sami', exact: true }).click();
  await field(page).fill('/ask@qarar_bot how many abstained?');
  await field(page).press('Enter');
  await page.getByRole('article').filter({ hasText: '22 states' }).waitFor();
});
await takeScreenshot('why', { locale: 'en', viewport: { width: 1100, height: 640 } }, async (page) => {
  await page.locator('.start').click();
  await page.getByRole('article').nth(1).waitFor();
  await ask(page, 'how meny states voted aginst it?', 'Only 2');
  await page.getByRole('button', { name: 'Why this answer?' }).click();
  await page.getByText('Possible meanings').waitFor();
});
await browser.close();
