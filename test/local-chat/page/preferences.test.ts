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
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
  });

  it('for a theme outlives a reload', async () => {
    const { page } = await open();
    const theme = () => page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('auto');
    await page.getByRole('button', { name: 'Colours' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    expect(await theme()).toBe('dark');
    await page.reload();
    await page.locator('.app').waitFor();
    expect(await theme()).toBe('dark');
  });

  it('for a language that the page does not have falls back to Arabic', async () => {
    const { page } = await open({ locale: 'fr' });
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
  });
});
