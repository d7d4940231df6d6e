/** Tests of the list of suggestions above the input field. */

import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, messageWith, start } from '../../support/local-chat.ts';

describeInBrowser('the list of suggestions', (open) => {
  it('completes a command with Tab, sends one with Enter, and closes with Escape', async () => {
    const { page } = await open();
    await start(page);
    await fieldOf(page).fill('/to');
    const options = page.getByRole('option');
    await options.getByText('/topics').waitFor();
    await expect.poll(() => options.count()).toBe(1);
    await fieldOf(page).press('Tab');
    await expect.poll(() => fieldOf(page).inputValue()).toBe('/topics ');
    await page.getByRole('button', { name: 'Commands' }).click();
    await options.first().waitFor();
    await fieldOf(page).press('ArrowUp');
    await fieldOf(page).press('ArrowDown');
    await fieldOf(page).press('Enter');
    await messageWith(page, '/start').waitFor();
    await fieldOf(page).fill('/');
    await options.first().waitFor();
    await fieldOf(page).press('Escape');
    await expect.poll(() => options.count()).toBe(0);
  });

  it('moves the selection around its ends, and announces it to screen readers', async () => {
    const { page } = await open();
    await start(page);
    await fieldOf(page).fill('/');
    const options = page.getByRole('option');
    await options.first().waitFor();
    await fieldOf(page).press('ArrowUp');
    await expect.poll(() => options.last().getAttribute('aria-selected')).toBe('true');
    await expect
      .poll(() => fieldOf(page).getAttribute('aria-activedescendant'))
      .toBe(await options.last().getAttribute('id'));
    await fieldOf(page).press('ArrowDown');
    await expect.poll(() => options.first().getAttribute('aria-selected')).toBe('true');
  });
});
