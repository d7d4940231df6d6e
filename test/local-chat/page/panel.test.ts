/** Tests of the side panel. */

import { expect, it } from 'vitest';
import { describeInBrowser, messageWith, send, start } from '../../support/local-chat.ts';

describeInBrowser('the panel', (open) => {
  it('follows the conversation while it explains answers', async () => {
    const { page } = await open();
    await start(page);
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    const panel = page.locator('.panel');
    await panel.getByText('Ask the bot something here').waitFor();
    await send(page, 'how many abstained?');
    await panel.getByText('vote.abstentions').first().waitFor();
    await send(page, 'what shall I cook tonight?');
    await panel.getByText('off topic.').waitFor();
  });

  it('switches between its two views, and gives the focus back when it closes', async () => {
    const { page } = await open();
    const facts = page.getByRole('button', { name: 'What the bot knows' });
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    await page.getByRole('region', { name: 'Why this answer?' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.panel').isHidden()).toBe(true);
    await facts.click();
    await page.getByRole('region', { name: 'What the bot knows' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.locator('.panel').isHidden()).toBe(true);
    await expect.poll(() => facts.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('closes when the button that opened it is pressed again', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'thanks');
    await messageWith(page, "You're welcome").waitFor();
    const why = page.getByRole('button', { name: 'Why this answer?' });
    await why.click();
    await page.locator('.panel').getByText('took this for small talk').waitFor();
    await why.click();
    await expect.poll(() => page.locator('.panel').isHidden()).toBe(true);
  });
});
