/** Tests of the header of the chat. */

import { expect, it } from 'vitest';
import { describeInBrowser, goTo } from '../../support/local-chat.ts';

describeInBrowser('the header of the chat', (open) => {
  it('names the place and describes it', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await page.getByRole('heading', { name: 'Group' }).waitFor();
    await page.getByText('Amal, Sami and the bot').waitFor();
  });

  it('says so when the local chat has stopped', async () => {
    const { page, chat } = await open();
    await chat.stop();
    await page.getByText('The local chat has stopped').waitFor();
  });

  it('shows the problems of a failed reload until a reload succeeds', async () => {
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
