/** Tests of the input field. */

import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, goTo, messageWith, send, start } from '../../support/local-chat.ts';

describeInBrowser('the input field', (open) => {
  it('edits the last message of the person with the up arrow', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'how many abstained?');
    await messageWith(page, '22 states').waitFor();
    await fieldOf(page).press('ArrowUp');
    await expect.poll(() => fieldOf(page).inputValue()).toBe('how many abstained?');
    await send(page, 'how many voted against?');
    await messageWith(page, 'how many voted against?').getByText('edited').waitFor();
    await messageWith(page, 'Only 2 states').waitFor();
  });

  it('sends media with a caption that the bot reads', async () => {
    const { page } = await open();
    await start(page);
    await fieldOf(page).fill('how many abstained?');
    await page.getByRole('button', { name: 'Attach something' }).click();
    await page.getByRole('menuitem', { name: 'A picture' }).click();
    await messageWith(page, '22 states').waitFor();
    await page.getByRole('button', { name: 'Attach something' }).click();
    await page.getByRole('menuitem', { name: 'A voice message' }).click();
    await messageWith(page, 'I can only read text').waitFor();
  });

  it('replies to the message that the bot wants a reply to', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await send(page, '/ask@qarar_bot');
    await page.getByText('Reply to Qarar').waitFor();
    await expect.poll(() => fieldOf(page).getAttribute('placeholder')).toMatch(/question/i);
    await send(page, 'how many abstained?');
    await messageWith(page, '22 states').waitFor();
  });

  it('is there for the owner of the channel, but not for its reader', async () => {
    const { page } = await open();
    await goTo(page, 'channel');
    await send(page, '/ask how many abstained?');
    await messageWith(page, '22 states').waitFor();
    await page.getByRole('button', { name: 'Sami', exact: true }).click();
    await page.getByText('Only Amal can post here.').waitFor();
    await expect.poll(() => fieldOf(page).count()).toBe(0);
  });

  it.each([
    ['en', 1280],
    ['en', 390],
    ['ar', 1280],
    ['ar', 390],
  ] as const)('is one line high where it is shown for the first time: %s, %i pixels wide', async (locale, width) => {
    const { page } = await open({ locale, viewport: { width, height: 800 } });
    await page.locator('.start').waitFor();
    if (width === 390) await page.locator('.back').click();
    await goTo(page, 'group');
    const heights = () => fieldOf(page).evaluate((field) => [field.clientHeight, field.scrollHeight]);
    const [height = 0, needed] = await heights();
    expect(height).toBeGreaterThan(30);
    expect(height).toBe(needed);
    await fieldOf(page).fill('one\ntwo\nthree');
    await expect.poll(async () => (await heights())[0]).toBeGreaterThan(height * 1.5);
  });

  it('is as high as a text that was shared to it while it was hidden', async () => {
    const { page } = await open();
    await goTo(page, 'friend');
    await send(page, 'how many abstained, @qarar_bot?');
    await messageWith(page, '22 states').getByRole('button', { name: 'Share' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Qarar' }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect.poll(() => fieldOf(page).evaluate((field) => field.clientHeight)).toBeGreaterThan(50);
  });

  it('is empty in another place', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await fieldOf(page).fill('half a sentence');
    await goTo(page, 'friend');
    await expect.poll(() => fieldOf(page).inputValue()).toBe('');
  });
});
