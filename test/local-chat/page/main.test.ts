/** Tests of how the page opens. */

import { expect, it } from 'vitest';
import { describeInBrowser, messagesOf, messageWith } from '../../support/local-chat.ts';

describeInBrowser('the page', (open) => {
  it('follows a deep link in its address once', async () => {
    const { page } = await open({ path: '/?start=vote_against' });
    await messageWith(page, 'Only 2 states voted against').waitFor();
    await expect.poll(() => page.evaluate('location.search')).toBe('');
    await page.reload();
    await messageWith(page, 'Only 2 states voted against').waitFor();
    await expect.poll(() => messagesOf(page).filter({ hasText: '/start' }).count()).toBe(1);
  });

  it('follows a deep link only once the server knows the language of the page', async () => {
    const { page, chat } = await open();
    await page.evaluate(() => localStorage.setItem('language', 'ar'));
    await page.route('**/api/setLanguage', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(`${chat.url}/?start=vote_against`);
    await messageWith(page, 'دولتان فقط').waitFor();
  });
});
