/** `npm run screenshots`: takes the README's screenshots of the local chat, in `docs/`. Needs fonts for Arabic. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '#src/paths.ts';
import { runTool } from '../run-tool.ts';
import { openBrowser, openLocalChat } from './browser.ts';

const DESKTOP = { width: 1180, height: 760 };
const PHONE = { width: 390, height: 760 };
const SHORT = { width: 1100, height: 640 };
/** Animations end within this time, in milliseconds. */
const SETTLING_MS = 300;

/** A screenshot: how the page is opened, and what is done there first. */
interface Screenshot {
  readonly name: string;
  readonly locale: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly act: (page: Page) => Promise<void>;
}

const fieldOf = (page: Page) => page.locator('.composer textarea');

async function start(page: Page): Promise<void> {
  await page.locator('.start').click();
  await page.getByRole('article').nth(1).waitFor();
}

async function ask(page: Page, text: string, answer: string): Promise<void> {
  await fieldOf(page).fill(text);
  await fieldOf(page).press('Enter');
  await page.getByRole('article').filter({ hasText: answer }).last().waitFor();
}

const SCREENSHOTS: readonly Screenshot[] = [
  {
    name: 'ar',
    locale: 'ar',
    act: async (page) => {
      await start(page);
      await ask(page, 'كم دولة عارضت القرار؟', 'دولتان');
      await ask(page, 'ومين طلب الجلسة؟', 'ألمانيا');
    },
  },
  {
    name: 'en',
    locale: 'en',
    act: async (page) => {
      await start(page);
      await ask(page, 'so 30 countries backed it right', 'No: 23, not 30');
      await ask(page, 'why?', 'say why');
    },
  },
  {
    name: 'phone',
    locale: 'ar',
    viewport: PHONE,
    act: async (page) => {
      await start(page);
      await ask(page, '/vote', 'كيف صوّتت كل دولة');
    },
  },
  {
    name: 'dark',
    locale: 'en',
    colorScheme: 'dark',
    act: async (page) => {
      await page.locator('[data-place=group]').click();
      await ask(page, 'Sami, how many states abstained?', 'abstained');
      await page.getByRole('button', { name: 'Sami', exact: true }).click();
      await ask(page, '/ask@qarar_bot how many abstained?', '22 states');
    },
  },
  {
    name: 'why',
    locale: 'en',
    viewport: SHORT,
    act: async (page) => {
      await start(page);
      await ask(page, 'how meny states voted aginst it?', 'Only 2');
      await page.getByRole('button', { name: 'Why this answer?' }).click();
      await page.getByText('Possible meanings').waitFor();
    },
  },
];

/** Opens a page on a local chat of its own, does something there, and takes a screenshot; returns its path. */
async function takeScreenshot(browser: Browser, screenshot: Screenshot): Promise<string> {
  const { name, locale, colorScheme = 'light', viewport = DESKTOP, act } = screenshot;
  const chat = await openLocalChat();
  try {
    const page = await browser.newPage({ locale, colorScheme, viewport });
    await page.goto(chat.url);
    await act(page);
    await page.mouse.move(0, 0);
    await page.waitForTimeout(SETTLING_MS);
    const path = join(ROOT, `docs/local-chat-${name}.png`);
    await page.screenshot({ path });
    await page.close();
    return path;
  } finally {
    await chat.close();
  }
}

async function takeScreenshots(): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const screenshot of SCREENSHOTS) {
      const path = await takeScreenshot(browser, screenshot);
      process.stdout.write(`${path} ${statSync(path).size} bytes\n`);
    }
  } finally {
    await browser.close();
  }
}

await runTool(
  new Command('npm run screenshots')
    .description('take the screenshots of the local chat for the README, in docs/ (needs Chromium)')
    .action(takeScreenshots),
);
