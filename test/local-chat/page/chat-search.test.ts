/** Tests of the search of the chat. */

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, goTo, messageWith, send } from '../../support/local-chat.ts';

const WORDS = {
  en: { actions: 'Chat actions', search: 'Search this chat', field: 'Search messages', of: 'of' },
  ar: { actions: 'إجراءات المحادثة', search: 'البحث في المحادثة', field: 'ابحث في الرسائل', of: 'من' },
} as const;

async function search(page: Page, text: string, language: 'en' | 'ar' = 'en') {
  const words = WORDS[language];
  await page.getByRole('button', { name: words.actions }).click();
  await page.getByRole('menuitem', { name: words.search }).click();
  const field = page.getByRole('search').getByRole('searchbox', { name: words.field });
  await field.fill(text);
  const marked = page.locator('article[aria-current] .text');
  const count = page.getByRole('search').getByRole('status');
  return { field, marked, count };
}

/** Writes in the chat of the two people, which the bot stays out of. */
async function write(page: Page, ...texts: readonly string[]): Promise<void> {
  await goTo(page, 'friend');
  for (const text of texts) {
    await send(page, text);
    await messageWith(page, text).waitFor();
  }
}

describeInBrowser('the search of the chat', (open) => {
  it.each(['en', 'ar'] as const)('finds what is spelt otherwise, and counts it: %s', async (language) => {
    const { page } = await open({ locale: language });
    const { of } = WORDS[language];
    await write(page, 'الامم المتحدة', 'The COUNCIL', 'الأمم ١٢');
    const { field, marked, count } = await search(page, 'الأمم', language);
    await expect.poll(() => count.textContent()).toBe(`2 ${of} 2`);
    await expect.poll(() => marked.textContent()).toContain('الأمم ١٢');
    await field.fill('council');
    await expect.poll(() => count.textContent()).toBe(`1 ${of} 1`);
    await expect.poll(() => marked.textContent()).toContain('The COUNCIL');
    await field.fill('12');
    await expect.poll(() => marked.textContent()).toContain('الأمم ١٢');
  });

  it('goes through the hits, also far up, by keys and by buttons', async () => {
    const { page } = await open({ viewport: { width: 390, height: 500 } });
    await page.locator('.back').click();
    await write(page, 'apple 1', 'pear', ...Array.from({ length: 12 }, (_, i) => `word ${i}`), 'Apple 2', 'apple 3');
    const { field, marked, count } = await search(page, 'apple');
    await expect.poll(() => marked.textContent()).toContain('apple 3');
    await field.press('Enter');
    await expect.poll(() => marked.textContent()).toContain('Apple 2');
    await field.press('Enter');
    await expect.poll(() => marked.textContent()).toContain('apple 1');
    await expect.poll(() => marked.evaluate((text) => text.getBoundingClientRect().top)).toBeGreaterThan(50);
    await expect.poll(() => count.textContent()).toBe('1 of 3');
    await field.press('Shift+Enter');
    await expect.poll(() => count.textContent()).toBe('2 of 3');
    await page.getByRole('button', { name: 'Next match' }).click();
    await page.getByRole('button', { name: 'Next match' }).click();
    await expect.poll(() => count.textContent()).toBe('1 of 3');
    await page.getByRole('button', { name: 'Previous match' }).click();
    await expect.poll(() => marked.textContent()).toContain('apple 3');
  });

  it('says when there is no hit, and finds one that arrives', async () => {
    const { page } = await open();
    await write(page, 'good morning');
    const { field, marked, count } = await search(page, 'evening');
    await expect.poll(() => count.textContent()).toBe('Not found');
    await expect.poll(() => page.getByRole('button', { name: 'Next match' }).isDisabled()).toBe(true);
    await send(page, 'good evening');
    await expect.poll(() => marked.textContent()).toContain('good evening');
    await field.fill('');
    await expect.poll(() => marked.count()).toBe(0);
    await expect.poll(() => count.textContent()).toBe('');
  });

  it('closes with Escape or with its button, and in another place', async () => {
    const { page } = await open();
    await write(page, 'good morning');
    const { field, marked } = await search(page, 'morning');
    await expect.poll(() => marked.count()).toBe(1);
    await field.press('Escape');
    await expect.poll(() => page.getByRole('search').count()).toBe(0);
    await expect.poll(() => marked.count()).toBe(0);
    const actions = page.getByRole('button', { name: 'Chat actions' });
    await expect.poll(() => actions.evaluate((button) => button === document.activeElement)).toBe(true);
    await search(page, 'morning');
    await page.getByRole('button', { name: 'Close the search' }).click();
    await expect.poll(() => page.getByRole('search').count()).toBe(0);
    await search(page, 'morning');
    await goTo(page, 'group');
    await expect.poll(() => page.getByRole('search').count()).toBe(0);
  });
});
