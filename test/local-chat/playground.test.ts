import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, goTo, messagesOf, messageWith, send } from '../support/local-chat.ts';

describeInBrowser('a place', (open) => {
  it('that is a group hears two people, and the bot only where it is spoken to', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await send(page, 'Sami, how many abstained?');
    await messageWith(page, 'Sami, how many').waitFor();
    await page.getByRole('button', { name: 'Sami', exact: true }).click();
    await expect.poll(() => page.locator('article.in').count()).toBe(1);
    await send(page, '/ask@qarar_bot how many voted against?');
    const answer = messageWith(page, 'Only 2 states');
    await answer.waitFor();
    expect(await messagesOf(page).count()).toBe(3);
    expect(await answer.getByRole('button', { name: 'In reply to Sami' }).count()).toBe(1);
  });

  it('that is a group lets its founder change the settings, and tells others why not', async () => {
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

  it('that is a channel is written by its owner, read by others, and discussed', async () => {
    const { page } = await open();
    await goTo(page, 'channel');
    await send(page, '/ask how many abstained?');
    await messageWith(page, '22 states').waitFor();
    await page.getByRole('button', { name: 'Sami', exact: true }).click();
    await page.getByText('Only Amal writes here.').waitFor();
    expect(await fieldOf(page).count()).toBe(0);
    await goTo(page, 'discussion');
    await messageWith(page, '22 states').getByText('from The channel').waitFor();
    await send(page, '/ask@qarar_bot how many voted against?');
    await messageWith(page, 'Only 2 states').waitFor();
  });

  it('that is a chat of two people takes an answer from the inline box', async () => {
    const { page } = await open();
    await goTo(page, 'friend');
    await fieldOf(page).fill('@qarar_bot how many voted against');
    const option = page.getByRole('option').first();
    await option.getByText('Only 2 states').waitFor();
    await fieldOf(page).press('Enter');
    const sent = messageWith(page, 'Only 2 states');
    await sent.getByText('via Qarar').waitFor();
    expect(await page.locator('article.out').count()).toBe(1);
    expect(await fieldOf(page).inputValue()).toBe('');
  });

  it('that is a chat of two people lets the bot answer as a guest', async () => {
    const { page } = await open();
    await goTo(page, 'friend');
    await fieldOf(page).fill('how many abstained, @qarar_bot?');
    await fieldOf(page).press('Enter');
    await messageWith(page, '22 states').waitFor();
    expect(await page.locator('article.in').count()).toBe(1);
  });

  it('where something was said meanwhile counts it', async () => {
    const { page } = await open();
    await goTo(page, 'channel');
    await send(page, 'Good morning');
    await page.locator('[data-place=discussion]').getByLabel('New messages').waitFor();
    await goTo(page, 'discussion');
    await expect.poll(() => page.getByLabel('New messages').count()).toBe(0);
  });

  it('fits the width of a phone: a list, and from there one place at a time', async () => {
    const { page } = await open({ viewport: { width: 360, height: 640 } });
    await page.getByRole('button', { name: 'All places' }).click();
    await goTo(page, 'bot');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await send(page, 'how many abstained?');
    await messageWith(page, '22 states').waitFor();
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    await page.getByText('Abstentions', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await messageWith(page, '22 states').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
