/** Tests of the chosen language and theme. */

import { expect, it } from 'vitest';
import { describeInBrowser } from '../../support/local-chat.ts';

describeInBrowser('a preference', (open) => {
  it('for a language outlives a reload', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByRole('heading', { name: 'قرار', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'قرار', exact: true }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ar');
  });

  it('for a theme outlives a reload', async () => {
    const { page } = await open();
    const theme = () => page.locator('html').getAttribute('data-theme');
    await expect.poll(() => theme()).toBe('auto');
    await page.getByRole('button', { name: 'Colours' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await expect.poll(() => theme()).toBe('dark');
    await page.reload();
    await page.locator('.app').waitFor();
    await expect.poll(() => theme()).toBe('dark');
  });

  it('for a language that the page does not have falls back to Arabic', async () => {
    const { page } = await open({ locale: 'fr' });
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ar');
  });
});
