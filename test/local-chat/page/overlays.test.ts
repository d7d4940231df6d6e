/** Tests of dialogs, menus and toasts. */

import { expect, it } from 'vitest';
import { describeInBrowser, goTo, messagesOf, messageWith, send, start } from '../../support/local-chat.ts';

describeInBrowser('an overlay', (open) => {
  it('shows an alert of the bot until the person closes it', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await send(page, '/settings@qarar_bot');
    const settings = messagesOf(page).filter({ has: page.getByRole('button', { name: 'العربية' }) });
    await settings.getByRole('button', { name: '✓ English' }).waitFor();
    await settings.getByRole('button', { name: 'العربية' }).click();
    await settings.getByRole('button', { name: '✓ العربية' }).waitFor();
    await page.getByRole('button', { name: 'Sami', exact: true }).click();
    await settings.getByRole('button', { name: 'English' }).click();
    const alert = page.getByRole('dialog', { name: 'Notice' });
    await alert.getByText('مشرفوها').waitFor();
    await alert.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => alert.count()).toBe(0);
  });

  it('is a menu that the keyboard moves through, and that gives the focus back', async () => {
    const { page } = await open();
    await start(page);
    const actions = messageWith(page, /^Hello!/).getByRole('button', { name: 'Message actions' });
    await actions.focus();
    await page.keyboard.press('Enter');
    const items = page.getByRole('menuitem');
    await items.first().waitFor();
    const focusedText = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(() => focusedText()).toBe(await items.first().textContent());
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focusedText()).toBe(await items.last().textContent());
    await page.keyboard.press('Escape');
    await expect.poll(() => actions.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('is a dialog that takes the place of a notice', async () => {
    const { page } = await open();
    await goTo(page, 'friend');
    await send(page, 'how many abstained, @qarar_bot?');
    const answer = messageWith(page, '22 states');
    await page.context().grantPermissions(['clipboard-write']);
    await answer.getByRole('button', { name: 'Copy' }).click();
    const notice = page.locator('.toasts').getByText('Copied');
    await notice.waitFor();
    await answer.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => notice.count()).toBe(0);
  });

  it('enlarges a picture until Escape', async () => {
    const { page } = await open();
    await start(page);
    await send(page, '/vote');
    await messagesOf(page).locator('button.picture').click();
    await page.getByRole('dialog').locator('img').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});
