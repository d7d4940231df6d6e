/** Tests of the list of facts in the panel. */

import { expect, it } from 'vitest';
import { describeInBrowser, messageWith } from '../../support/local-chat.ts';

describeInBrowser('the list of facts', (open) => {
  it('is searched in both languages, and shows a fact in the chat', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'What the bot knows' }).click();
    const panel = page.locator('.panel');
    const facts = panel.getByRole('article');
    await expect.poll(() => facts.count()).toBeGreaterThan(50);
    await panel.getByRole('searchbox').fill('الدول المعارضة');
    await facts.getByText('Votes against').waitFor();
    await expect.poll(() => facts.count()).toBeLessThan(5);
    await panel.getByRole('searchbox').fill('zzzz');
    await panel.getByText('Found: 0').waitFor();
    await panel.getByRole('searchbox').fill('الممتنعين');
    await facts.getByText('Abstentions').first().waitFor();
    await expect.poll(() => facts.count()).toBeLessThan(5);
    await panel.getByRole('searchbox').fill('المعارضين');
    await facts.getByText('Votes against').waitFor();
    await facts.filter({ hasText: 'Votes against' }).getByRole('button', { name: 'Show in the chat' }).click();
    await messageWith(page, 'Only 2 states').waitFor();
  });
});
