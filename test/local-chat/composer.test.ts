import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, goTo, messagesOf, messageWith, send } from '../support/local-chat.ts';

describeInBrowser('the field', (open) => {
  it('offers the commands after a slash, and completes or sends them', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await fieldOf(page).fill('/to');
    const options = page.getByRole('option');
    await options.getByText('/topics').waitFor();
    expect(await options.count()).toBe(1);
    await fieldOf(page).press('Tab');
    expect(await fieldOf(page).inputValue()).toBe('/topics ');
    await page.getByRole('button', { name: 'Commands' }).click();
    await options.first().waitFor();
    await fieldOf(page).press('ArrowUp');
    await fieldOf(page).press('ArrowDown');
    await fieldOf(page).press('Enter');
    await messageWith(page, '/start').waitFor();
    await fieldOf(page).fill('/');
    await options.first().waitFor();
    await fieldOf(page).press('Escape');
    expect(await options.count()).toBe(0);
  });

  it('replies to a message, shows what it replies to, and leads there', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const welcome = messageWith(page, /^Hello!/);
    await welcome.getByRole('button', { name: 'What to do with this message' }).click();
    await page.getByRole('menuitem', { name: 'Reply' }).click();
    await page.getByText('Reply to Qarar').waitFor();
    await send(page, 'thanks');
    await messageWith(page, "You're welcome").waitFor();
    await page.getByRole('button', { name: 'In reply to Qarar' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/Hello!/);
  });

  it('edits and deletes what one wrote', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await messageWith(page, /^Hello!/).waitFor();
    await send(page, 'how many abstained?');
    await messageWith(page, '22 states').waitFor();
    await fieldOf(page).press('ArrowUp');
    expect(await fieldOf(page).inputValue()).toBe('how many abstained?');
    await send(page, 'how many voted against?');
    const edited = messageWith(page, 'how many voted against?');
    await edited.getByText('edited').waitFor();
    await messageWith(page, 'Only 2 states').waitFor();
    const before = await messagesOf(page).count();
    await edited.getByRole('button', { name: 'What to do with this message' }).click();
    await page.getByRole('menuitem', { name: 'Delete for everyone' }).click();
    await expect.poll(() => messagesOf(page).count()).toBe(before - 1);
  });

  it('sends something else than text, with a caption that the bot reads', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await messageWith(page, /^Hello!/).waitFor();
    await fieldOf(page).fill('how many abstained?');
    await page.getByRole('button', { name: 'Send something else' }).click();
    await page.getByRole('menuitem', { name: 'A picture' }).click();
    await messageWith(page, '22 states').waitFor();
    await page.getByRole('button', { name: 'Send something else' }).click();
    await page.getByRole('menuitem', { name: 'A voice message' }).click();
    await messageWith(page, 'I can only read text').waitFor();
  });

  it('takes up the demand for a reply', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await send(page, '/ask@qarar_bot');
    await page.getByText('Reply to Qarar').waitFor();
    await expect.poll(() => fieldOf(page).getAttribute('placeholder')).toMatch(/question/i);
    await send(page, 'how many abstained?');
    await messageWith(page, '22 states').waitFor();
  });
});

describeInBrowser('a button', (open) => {
  it('that copies puts the text into the clipboard, and says so', async () => {
    const { page } = await open({ path: '/?start=vote_against', permissions: ['clipboard-read', 'clipboard-write'] });
    await messageWith(page, 'Only 2 states').getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Only 2 states');
  });

  it('that shares lets one pick a place, and the link leads back into the page', async () => {
    const { page } = await open({ path: '/?start=vote_against' });
    await messageWith(page, 'Only 2 states').getByRole('button', { name: 'Share' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sami' }).click();
    expect(await fieldOf(page).inputValue()).toMatch(/^https:\/\/t\.me\/qarar_bot\?start=vote_against\n/);
    await fieldOf(page).press('Enter');
    await messageWith(page, 't.me').getByRole('link').click();
    await page.getByRole('heading', { name: 'Qarar', exact: true }).waitFor();
    await expect.poll(() => messagesOf(page).filter({ hasText: '/start vote_against' }).count()).toBe(2);
  });

  it('that is answered with a word shows it', async () => {
    const { page } = await open({ path: '/?start=vote_against' });
    await messageWith(page, 'Only 2 states').getByRole('button', { name: '👍' }).click();
    await page.getByRole('status').getByText(/thank/i).waitFor();
  });
});
