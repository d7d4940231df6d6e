/** Tests of the list of messages. */

import { expect, it } from 'vitest';
import { describeInBrowser, goTo, messagesOf, messageWith, send, start } from '../../support/local-chat.ts';

describeInBrowser('the list of messages', (open) => {
  it('shows how to ask before the first message, and then the day', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    const log = page.getByRole('log');
    await log.getByText('How to ask here').waitFor();
    await send(page, 'Good morning');
    await log.getByText('Today').waitFor();
    await expect.poll(() => log.getByText('How to ask here').count()).toBe(0);
  });

  it('groups messages that one person sends in quick succession', async () => {
    const { page } = await open();
    await goTo(page, 'friend');
    await send(page, 'one');
    await send(page, 'two');
    await messageWith(page, 'two').waitFor();
    await expect.poll(() => page.locator('article.first').count()).toBe(1);
    await expect.poll(() => page.locator('article.following').count()).toBe(1);
  });

  it('stays at its end as messages arrive, and offers a way back to it', async () => {
    const { page } = await open({ viewport: { width: 800, height: 500 } });
    await start(page);
    await send(page, '/help');
    await messageWith(page, 'Ask me about').waitFor();
    const log = page.getByRole('log');
    const distance = () => log.evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight);
    await expect.poll(distance).toBeLessThan(2);
    await log.evaluate((list) => list.scrollTo({ top: 0 }));
    await page.getByRole('button', { name: 'Jump to latest' }).click();
    await expect.poll(distance).toBeLessThan(2);
  });

  it('keeps the focus when a message with a focused button changes', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'how many abstained?');
    const answer = messageWith(page, '22 states');
    await answer.getByRole('button', { name: 'Source', exact: true }).focus();
    await page.keyboard.press('Enter');
    await messageWith(page, 'The count: 23 in favour').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);
    await expect.poll(() => messagesOf(page).count()).toBe(4);
  });
});
