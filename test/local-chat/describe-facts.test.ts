/** Tests of the facts as the panel shows them. */

import { describe, expect, it } from 'vitest';
import { openLocalChat } from '../support/local-chat.ts';
import { fetchFacts } from '../support/local-chat-http.ts';

describe('describeFacts', () => {
  it('describes a fact with its title, text, sources and deep link', async () => {
    const { url } = await openLocalChat();
    const fact = (await fetchFacts(url, 'vote.against')).find(({ id }) => id === 'vote.against');
    expect(fact).toMatchObject({
      title: 'Votes against',
      text: expect.stringMatching(/^Only 2 states voted against/),
      payload: 'vote_against',
    });
    expect(fact?.sources[0]?.text).toMatch(/paragraph 2/);
  });
});
