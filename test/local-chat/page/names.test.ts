/** Tests of the names and avatars of people and places. */

import { expect, it } from 'vitest';
import { describeInBrowser } from '../../support/local-chat.ts';

describeInBrowser('a name', (open) => {
  it.each([
    ['en', ['Qarar', 'Group', 'Channel', 'Discussion', 'Sami'], ['Q', '', '', '', 'S']],
    ['ar', ['قرار', 'المجموعة', 'القناة', 'مجموعة النقاش', 'سامي'], ['ق', '', '', '', 'س']],
  ] as const)('is in the language of the page: %s', async (locale, names, letters) => {
    const { page } = await open({ locale });
    await expect.poll(() => page.locator('.place b').allTextContents()).toEqual(names);
    await expect.poll(() => page.locator('.place .avatar').allTextContents()).toEqual(letters);
  });

  it('of the private chat of the two is that of the other person', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Sami', exact: true }).click();
    await page.locator('[data-place=friend]').getByText('Amal').waitFor();
  });
});
