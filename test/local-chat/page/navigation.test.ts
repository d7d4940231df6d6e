/** Tests of links and of the ways between places. */

import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, goTo, messagesOf, messageWith, send, start } from '../../support/local-chat.ts';

describeInBrowser('a link', (open) => {
  it('can be shared to a place, and leads back into the page', async () => {
    const { page } = await open({ path: '/?start=vote_against' });
    await messageWith(page, 'Only 2 states').getByRole('button', { name: '⋯' }).click();
    await messageWith(page, 'Only 2 states').getByRole('button', { name: 'Share' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sami' }).click();
    await expect.poll(() => fieldOf(page).inputValue()).toMatch(/^https:\/\/t\.me\/qarar_bot\?start=vote_against\n/);
    await fieldOf(page).press('Enter');
    await messageWith(page, 't.me').getByRole('link').click();
    await page.getByRole('heading', { name: 'Qarar', exact: true }).waitFor();
    await expect.poll(() => messagesOf(page).filter({ hasText: '/start vote_against' }).count()).toBe(2);
  });

  it('to another part of Telegram is not followed', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await send(page, 'https://t.me/durov');
    await messageWith(page, 'durov').getByRole('link').click();
    await page.getByRole('status').getByText('outside the local chat').waitFor();
  });

  it('in the form of a mention opens the chat with the bot', async () => {
    const { page } = await open();
    await goTo(page, 'friend');
    await send(page, 'try @qarar_bot');
    await messageWith(page, /^try/).getByRole('button', { name: '@qarar_bot' }).click();
    await page.getByRole('heading', { name: 'Qarar', exact: true }).waitFor();
  });

  it('in the form of a command sends the command', async () => {
    const { page } = await open();
    await start(page);
    await send(page, '/help');
    await messageWith(page, 'Ask me about').getByRole('button', { name: '/about' }).click();
    await messageWith(page, 'not part of the United Nations').waitFor();
  });
});

describeInBrowser('an action', (open) => {
  it('that the server refuses shows the reason', async () => {
    const { page } = await open();
    await page.evaluate(
      `import('/page/navigation.js').then(({ createNavigation }) => {
        const overlays = { toast: (text) => { document.title = text; } };
        const texts = { get: (key, { reason }) => key + ': ' + reason };
        return createNavigation({}, texts, {}, overlays, () => {}).attempt(Promise.reject(new Error('The reason.')));
      })`,
    );
    await expect.poll(() => page.title()).toBe('failed: The reason.');
  });
});
