/** Tests of which answer the panel explains. */

import { it } from 'vitest';
import { describeInBrowser, goTo, messageWith, send, start } from '../../support/local-chat.ts';

describeInBrowser('the explanation', (open) => {
  it('is of the last question to the bot', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'how many voted against?');
    await messageWith(page, 'Only 2 states').waitFor();
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    await page.locator('.panel blockquote').getByText('how many voted against?').waitFor();
  });

  it('is missing if the bot was asked nothing', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await send(page, 'Good morning');
    await messageWith(page, 'Good morning').waitFor();
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    await page.locator('.panel').getByText('Ask the bot something here').waitFor();
  });
});
