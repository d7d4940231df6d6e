/** Tests of the bar that shows which message is replied to or edited. */

import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, messageWith, send, start } from '../../support/local-chat.ts';

describeInBrowser('the target bar', (open) => {
  it('shows the message that is replied to, and the reply leads back to it', async () => {
    const { page } = await open();
    await start(page);
    await messageWith(page, /^Hello!/)
      .getByRole('button', { name: 'Message actions' })
      .click();
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    await page.getByText('Reply to Qarar').waitFor();
    await send(page, 'thanks');
    await messageWith(page, "You're welcome").waitFor();
    await page.getByRole('button', { name: 'In reply to Qarar' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/Hello!/);
  });

  it('gives up an edit with its text when it is cancelled', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'thanks');
    await messageWith(page, "You're welcome").waitFor();
    await fieldOf(page).press('ArrowUp');
    await page.getByText('Editing').waitFor();
    await expect.poll(() => fieldOf(page).inputValue()).toBe('thanks');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => fieldOf(page).inputValue()).toBe('');
    await expect.poll(() => page.getByText('Editing').count()).toBe(0);
  });
});
