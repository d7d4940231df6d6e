/** Tests of what the input field suggests. */

import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, goTo, messageWith, start } from '../../support/local-chat.ts';

describeInBrowser('the input field', (open) => {
  it('suggests commands with their descriptions, which name the bot in a group', async () => {
    const { page } = await open();
    await start(page);
    await fieldOf(page).fill('/abo');
    await page.getByRole('option', { name: 'Who I am, and my sources' }).waitFor();
    await goTo(page, 'group');
    await fieldOf(page).fill('/as');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    await fieldOf(page).press('Tab');
    await expect.poll(() => fieldOf(page).inputValue()).toBe('/ask@qarar_bot ');
  });

  it('suggests nothing for an ordinary text', async () => {
    const { page } = await open();
    await start(page);
    await fieldOf(page).fill('/');
    await page.getByRole('option').first().waitFor();
    await fieldOf(page).fill('how many abstained?');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
  });

  it('suggests the inline results of the bot, and sends the chosen one', async () => {
    const { page } = await open();
    await goTo(page, 'friend');
    await fieldOf(page).fill('@qarar_bot how many voted against');
    const option = page.getByRole('option').first();
    await option.getByText('Only 2 states').waitFor();
    await fieldOf(page).press('ArrowDown');
    await expect.poll(() => option.getAttribute('aria-selected')).toBe('true');
    await fieldOf(page).press('Enter');
    const sent = messageWith(page, 'Only 2 states');
    await sent.getByText(/^via .@qarar_bot.$/).waitFor();
    await expect.poll(() => page.locator('article.out').count()).toBe(1);
    await expect.poll(() => fieldOf(page).inputValue()).toBe('');
  });

  it('sends what was typed if no inline result was chosen, also when the only offer is the private chat', async () => {
    const { page } = await open();
    await goTo(page, 'friend');
    await fieldOf(page).pressSequentially('@qarar_bot who tabled the draft', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    await expect.poll(() => page.locator('[role=option][aria-selected=true]').count()).toBe(0);
    await fieldOf(page).press('Enter');
    await messageWith(page, '@qarar_bot who tabled the draft').waitFor();
    await page
      .locator('article.in')
      .getByText(/^via .Amal.$/)
      .waitFor();

    await fieldOf(page).fill('@qarar_bot weather in cairo');
    await page.getByRole('option').first().waitFor();
    await fieldOf(page).press('Enter');
    await messageWith(page, '@qarar_bot weather in cairo').waitFor();
    await expect.poll(() => page.locator('article.in').count()).toBe(2);
    await page.locator('[data-place=friend][aria-current]').waitFor();
  });

  it('suggests no commands in the chat without the bot, and shows no button for them', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    const commands = page.getByRole('button', { name: 'Commands' });
    await commands.waitFor();
    await goTo(page, 'friend');
    await expect.poll(() => commands.count()).toBe(0);
  });
});
