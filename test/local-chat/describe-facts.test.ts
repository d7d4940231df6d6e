/** Tests of the facts as the panel shows them. */

import { describe, expect, it } from 'vitest';
import { openLocalChat } from '../support/local-chat.ts';
import { fetchFacts } from '../support/local-chat-http.ts';

describe('searchFacts', () => {
  it.each([
    ['everything by an empty search', '', 50],
    ['an Arabic word without its hamza', 'الامم', 1],
    ['an id', 'vote.against', 1],
    ['words of both languages', 'against المعارضة', 1],
  ])('finds %s', async (_, search, atLeast) => {
    const { url } = await openLocalChat();
    expect((await fetchFacts(url, search)).length).toBeGreaterThanOrEqual(atLeast);
  });

  it('finds nothing by a word that no fact contains', async () => {
    const { url } = await openLocalChat();
    expect(await fetchFacts(url, 'lighthouse')).toEqual([]);
  });

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
