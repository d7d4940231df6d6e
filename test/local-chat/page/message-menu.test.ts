/** Tests of the menu of a message. */

import { expect, it } from 'vitest';
import { describeInBrowser, messagesOf, messageWith, send, start } from '../../support/local-chat.ts';

describeInBrowser('the menu of a message', (open) => {
  it('lets the person change and delete only what the person wrote', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'thanks');
    const answer = messageWith(page, "You're welcome");
    await answer.waitFor();
    await answer.getByRole('button', { name: 'Message actions' }).click();
    const items = page.getByRole('menuitem');
    await items.first().waitFor();
    await expect.poll(() => items.allTextContents()).toEqual(['Reply', 'Copy text', 'Why this answer?']);
    await page.keyboard.press('Escape');

    const before = await messagesOf(page).count();
    await messageWith(page, /^thanks/)
      .getByRole('button', { name: 'Message actions' })
      .click();
    await expect.poll(() => items.allTextContents()).toContain('Edit');
    await page.getByRole('menuitem', { name: 'Delete for everyone' }).click();
    await expect.poll(() => messagesOf(page).count()).toBe(before - 1);
  });

  it('explains the answer to any message, not only the last', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'how many abstained?');
    await messageWith(page, '22 states').waitFor();
    await send(page, 'thanks');
    await messageWith(page, "You're welcome").waitFor();
    await messageWith(page, '22 states').getByRole('button', { name: 'Message actions' }).click();
    await page.getByRole('menuitem', { name: 'Why this answer?' }).click();
    await page.locator('.panel blockquote').getByText('how many abstained?').waitFor();
  });
});
