import { expect, it } from 'vitest';
import { describeInBrowser, goTo, messageWith, send } from '../support/local-chat.ts';

describeInBrowser('the panel', (open) => {
  it('shows why the last message was answered so, and follows the conversation', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await send(page, 'how meny states voted aginst it?');
    await messageWith(page, 'Only 2 states').waitFor();
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    const panel = page.locator('.panel');
    for (const text of [
      'It told what it knows',
      'vote.against',
      'paragraph 2',
      'vote-against',
      'misspelt, and read so',
      'How likely the fact is',
    ])
      await panel.getByText(text).first().waitFor();
    await send(page, 'what shall I cook tonight?');
    await panel.getByText('off the topic.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('explains nothing where the bot was asked nothing', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await send(page, 'Good morning');
    await messageWith(page, 'Good morning').waitFor();
    await page.getByRole('button', { name: 'Why this answer?' }).click();
    await page.locator('.panel').getByText('Ask the bot something here').waitFor();
  });

  it('finds facts in both languages, and shows one in the chat', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'What the bot knows' }).click();
    const panel = page.locator('.panel');
    const facts = panel.getByRole('article');
    await expect.poll(() => facts.count()).toBeGreaterThan(50);
    await panel.getByRole('searchbox').fill('المعارضون');
    await expect.poll(() => facts.count()).toBe(1);
    await facts.getByText('Votes against').waitFor();
    await facts.getByRole('button', { name: 'Show in the chat' }).click();
    await messageWith(page, 'Only 2 states').waitFor();
  });

  it('says where a fact base is broken, until it is mended', async () => {
    const { page, chat } = await open();
    const problem = { code: 'unknown-source', file: 'facts.yaml', line: 6, message: 'there is no source U9' } as const;
    chat.announce({ kind: 'problem', problems: [problem] });
    const alert = page.getByRole('alert');
    await alert.getByText('facts.yaml:6').waitFor();
    await page.reload();
    await alert.getByText('there is no source U9').waitFor();
    chat.announce({ kind: 'reloaded' });
    await expect.poll(() => alert.count()).toBe(0);
  });
});
