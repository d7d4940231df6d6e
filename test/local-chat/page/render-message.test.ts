/** Tests of how messages look. */

import { expect, it } from 'vitest';
import { describeInBrowser, goTo, messagesOf, messageWith, send, start } from '../../support/local-chat.ts';

describeInBrowser('a message', (open) => {
  it('shows a picture, and its other language in place', async () => {
    const { page } = await open();
    await start(page);
    await send(page, '/vote');
    const picture = messagesOf(page).filter({ has: page.locator('img') });
    const image = picture.locator('img');
    await expect.poll(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(500);
    await picture.getByRole('button', { name: 'العربية' }).click();
    await picture.getByText('كيف صوّتت كل دولة').waitFor();
  });

  it('in a group names its sender and what it replies to', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await send(page, 'Sami, how many abstained?');
    await messageWith(page, 'Sami, how many').waitFor();
    await page.getByRole('button', { name: 'Sami', exact: true }).click();
    await page.locator('article.in').getByText('Amal').waitFor();
    await send(page, '/ask@qarar_bot how many voted against?');
    const answer = messageWith(page, 'Only 2 states');
    await answer.waitFor();
    await expect.poll(() => messagesOf(page).count()).toBe(3);
    await expect.poll(() => answer.getByRole('button', { name: 'In reply to Sami' }).count()).toBe(1);
  });

  it('in the discussion names the channel that it comes from', async () => {
    const { page } = await open();
    await goTo(page, 'channel');
    await send(page, '/ask how many abstained?');
    await messageWith(page, '22 states').waitFor();
    await goTo(page, 'discussion');
    await messageWith(page, '22 states').getByText('from Channel').waitFor();
  });

  it('of the channel has the same picture in the discussion as in the list', async () => {
    const { page } = await open();
    await goTo(page, 'channel');
    await send(page, 'hello');
    await goTo(page, 'discussion');
    const path = page.locator('article .avatar path');
    const listed = await page.locator('[data-place=channel] .avatar path').getAttribute('d');
    await expect.poll(() => path.getAttribute('d')).toBe(listed);
  });

  it.each([
    ['en', 'Qarar', /^via .Amal.$/],
    ['ar', 'قرار', /^عن طريق .أمل.$/],
  ] as const)('of the bot as a guest names the bot and who called it: %s', async (locale, name, via) => {
    const { page } = await open({ locale });
    await goTo(page, 'friend');
    await send(page, 'how many abstained, @qarar_bot?');
    const answer = page.locator('article.in');
    await answer.getByText('22 states').waitFor();
    await expect.poll(() => answer.count()).toBe(1);
    await expect.poll(() => answer.locator('.sender b').textContent()).toBe(name);
    await answer.locator('.sender').getByText(via).waitFor();
    await expect.poll(() => answer.locator('.avatar').textContent()).toBe([...name][0]);
    await expect.poll(() => page.locator('article.out .sender').count()).toBe(0);
  });
});
