/** Tests of inline keyboards. */

import { expect, it } from 'vitest';
import { describeInBrowser, messageWith } from '../../support/local-chat.ts';

describeInBrowser('a button under a message', (open) => {
  it('copies a text to the clipboard and says so', async () => {
    const { page } = await open({ path: '/?start=vote_against', permissions: ['clipboard-read', 'clipboard-write'] });
    await messageWith(page, 'Only 2 states').getByRole('button', { name: '⋯' }).click();
    await messageWith(page, 'Only 2 states').getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied').waitFor();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Only 2 states');
  });

  it('shows the short answer of the bot', async () => {
    const { page } = await open({ path: '/?start=vote_against' });
    await messageWith(page, 'Only 2 states').getByRole('button', { name: '⋯' }).click();
    await messageWith(page, 'Only 2 states').getByRole('button', { name: '👍' }).click();
    await page.getByRole('status').getByText(/thank/i).waitFor();
  });
});
