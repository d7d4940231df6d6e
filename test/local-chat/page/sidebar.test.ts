/** Tests of the list of places. */

import { expect, it } from 'vitest';
import { describeInBrowser, goTo, messageWith, send, start } from '../../support/local-chat.ts';

describeInBrowser('the sidebar', (open) => {
  it('counts the messages that arrive in other places, until they are opened', async () => {
    const { page } = await open();
    await goTo(page, 'channel');
    await send(page, 'Good morning');
    await page.locator('[data-place=discussion]').getByLabel('New messages').waitFor();
    await goTo(page, 'discussion');
    await expect.poll(() => page.getByLabel('New messages').count()).toBe(0);
  });

  it('previews the last message of each place', async () => {
    const { page } = await open();
    await page.locator('[data-place=group]').getByText('The bot answers only when addressed').waitFor();
    await goTo(page, 'group');
    await send(page, 'Good morning');
    await page.locator('[data-place=group]').getByText('Good morning').waitFor();
  });

  it('takes turns with the chat on the width of a phone', async () => {
    const { page } = await open({ viewport: { width: 360, height: 640 } });
    await page.getByRole('button', { name: 'All chats' }).click();
    await goTo(page, 'bot');
    await start(page);
    await send(page, 'how many abstained?');
    await messageWith(page, '22 states').waitFor();
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    await page.getByText('Abstentions', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await messageWith(page, '22 states').waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it.each(['en', 'ar'] as const)('has its title in one line beside a panel: %s', async (locale) => {
    const { page } = await open({ locale, viewport: { width: 1280, height: 800 } });
    await page.locator('.chat > header button').nth(1).click();
    await page.locator('.panel').waitFor();
    const title = page.locator('.sidebar .title');
    await expect.poll(() => title.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await expect.poll(() => title.evaluate((element) => element.clientHeight)).toBeLessThan(30);
  });
});
