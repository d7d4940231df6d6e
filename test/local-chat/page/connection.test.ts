/** Tests of the page's connection to its server. */

import { expect, it } from 'vitest';
import { describeInBrowser } from '../../support/local-chat.ts';

describeInBrowser('the connection', (open) => {
  it("rejects with the server's reason if it refuses an action", async () => {
    const { page } = await open();
    await page.route('**/api/send', (route) => route.fulfill({ json: { message_id: 7 } }));
    const sent = await page.evaluate(`import('/page/connection.js').then(({ act }) => act('send', { text: 'hi' }))`);
    expect(sent).toEqual({ message_id: 7 });
    const reason = await page.evaluate(`(async () => {
      const { act } = await import('/page/connection.js');
      const { fetch } = globalThis;
      globalThis.fetch = async () => Response.json({ error: 'Too long.' }, { status: 400 });
      try { return await act('send', {}).catch(({ message }) => message); } finally { globalThis.fetch = fetch; }
    })()`);
    expect(reason).toBe('Too long.');
  });

  it('asks for facts and explanations in the language of the page', async () => {
    const { page } = await open();
    const [facts, why] = (await page.evaluate(`(async () => {
      const { fetchFacts, fetchWhy } = await import('/page/connection.js');
      const here = { language: 'ar', person: 'first', place: 'group', messageId: '1' };
      return [await fetchFacts({ language: 'ar', search: 'vote.against' }), await fetchWhy(here)];
    })()`)) as [{ title: string }[], null];
    expect(facts[0]?.title).toBe('الدول المعارضة');
    expect(why).toBeNull();
  });
});
