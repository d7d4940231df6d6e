/** Tests of the menu of the chat. */

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, goTo, messagesOf, messageWith, send, start } from '../../support/local-chat.ts';

const WORDS = {
  en: { actions: 'Chat actions', clear: 'Clear this chat', cancel: 'Cancel' },
  ar: { actions: 'إجراءات المحادثة', clear: 'مسح المحادثة', cancel: 'إلغاء' },
} as const;

async function clear(page: Page, answer: 'clear' | 'cancel', language: 'en' | 'ar' = 'en'): Promise<void> {
  const words = WORDS[language];
  await page.getByRole('button', { name: words.actions }).click();
  await page.getByRole('menuitem', { name: words.clear }).click();
  await page.getByRole('dialog').getByRole('button', { name: words[answer], exact: true }).click();
}

describeInBrowser('the menu of the chat', (open) => {
  it.each(['en', 'ar'] as const)('clears it for everyone, after asking once: %s', async (language) => {
    const { page, chat } = await open({ locale: language });
    await goTo(page, 'friend');
    await send(page, 'good morning');
    await goTo(page, 'group');
    await send(page, '/ask@qarar_bot how many abstained?');
    await messageWith(page, '22 states').waitFor();
    await clear(page, 'cancel', language);
    await expect.poll(() => messagesOf(page).count()).toBe(2);
    await clear(page, 'clear', language);
    await expect.poll(() => messagesOf(page).count()).toBe(0);
    await page.goto(`${chat.url}/#group/second`);
    await page.reload();
    await page.locator('.empty').waitFor();
    await goTo(page, 'friend');
    await messageWith(page, 'good morning').waitFor();
  });

  it('makes the bot forget what the chat was about, and shows START again', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'who requested the session?');
    await messageWith(page, 'Germany').waitFor();
    await send(page, 'and when?');
    await messageWith(page, '18 September').waitFor();
    await clear(page, 'clear');
    await start(page);
    await send(page, 'and when?');
    await messageWith(page, 'I am not sure what you mean').waitFor();
  });

  it('takes the message away that is replied to', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await send(page, '/ask@qarar_bot');
    await page.getByText('Reply to Qarar').waitFor();
    await clear(page, 'clear');
    await expect.poll(() => page.getByText('Reply to Qarar').count()).toBe(0);
    await send(page, 'good morning');
    await messageWith(page, 'good morning').waitFor();
    await expect.poll(() => fieldOf(page).getAttribute('placeholder')).toBe('Message');
  });

  it('does not offer the reader of the channel to clear it', async () => {
    const { page } = await open();
    await goTo(page, 'channel');
    await page.getByRole('button', { name: 'Sami', exact: true }).click();
    await page.getByRole('button', { name: 'Chat actions' }).click();
    await expect.poll(() => page.getByRole('menuitem').allTextContents()).toEqual(['Search this chat']);
  });
});
