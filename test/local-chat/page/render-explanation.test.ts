/** Tests of how an explanation looks. */

import { expect, it } from 'vitest';
import { describeInBrowser, messageWith, send, start } from '../../support/local-chat.ts';

describeInBrowser('an explanation', (open) => {
  it('shows the decision, the words, the possible meanings and the evidence', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'how meny states voted aginst it?');
    await messageWith(page, 'Only 2 states').waitFor();
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    const panel = page.locator('.panel');
    for (const text of [
      'The bot answered.',
      'vote.against',
      'paragraph 2',
      'vote-against',
      'spelling corrected',
      'Probability of the fact',
    ])
      await panel.getByText(text).first().waitFor();
  });

  it('names the fact that a follow-up was weighed with', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'who proposed the amendments?');
    await messageWith(page, 'Source').waitFor();
    await send(page, 'when?');
    await messageWith(page, '18 September 2020').waitFor();
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    const panel = page.locator('.panel');
    await panel.getByText(/^Read as a possible follow-up to: .*amendments/).waitFor();
    await panel.getByText('resolution.date').waitFor();
  });

  it('shows the two halves of two questions, each with its evidence', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'who proposed the amendments and when was the election?');
    await messageWith(page, '9 August 2020').waitFor();
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    const panel = page.locator('.panel');
    await panel.getByText('First question').waitFor();
    await panel.getByText('Second question').waitFor();
    await expect.poll(() => panel.locator('.half').count()).toBe(2);
    await expect.poll(() => panel.locator('.half .evidence').count()).toBe(2);
    await expect.poll(() => panel.locator('.evidence').count()).toBe(2);
  });

  it('shows what a question assumes, and whether that is right', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'so 30 states voted in favour?');
    await messageWith(page, /^No: 23, not 30/).waitFor();
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    await page
      .locator('.panel')
      .getByText(/^The question assumes something false\.$/)
      .waitFor();
  });
});
