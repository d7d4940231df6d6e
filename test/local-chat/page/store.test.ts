/** Tests of the state of the page. */

import { expect, it } from 'vitest';
import { describeInBrowser, goTo, messageWith, send } from '../../support/local-chat.ts';

describeInBrowser('the state of the page', (open) => {
  it('keeps the place and the person in the address', async () => {
    const { page } = await open();
    await goTo(page, 'group');
    await page.getByRole('button', { name: 'Sami', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#group/second');
    await page.reload();
    await page.getByRole('heading', { name: 'Group' }).waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: 'Sami', exact: true }).getAttribute('aria-pressed'))
      .toBe('true');
  });

  it('ignores an address that names no place or person', async () => {
    const { page } = await open({ path: '/#moon/third' });
    await page.getByRole('heading', { name: 'Qarar', exact: true }).waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: 'Amal', exact: true }).getAttribute('aria-pressed'))
      .toBe('true');
  });

  it('is complete when the page opens again', async () => {
    const { page } = await open();
    await goTo(page, 'friend');
    await send(page, 'hello');
    await messageWith(page, 'hello').waitFor();
    await page.reload();
    await messageWith(page, 'hello').waitFor();
    await expect.poll(() => page.getByLabel('New messages').count()).toBe(0);
  });
});
