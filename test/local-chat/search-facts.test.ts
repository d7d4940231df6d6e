/** Tests of the search of the facts. */

import { describe, expect, it } from 'vitest';
import { searchFacts } from '../../src/local-chat/search-facts.ts';
import { openAnswererForTest } from '../support/belarus.ts';
import { openLocalChat } from '../support/local-chat.ts';
import { fetchFacts } from '../support/local-chat-http.ts';
import { BELARUS } from '../support/resolutions.ts';

const search = (text: string) => searchFacts(openAnswererForTest(BELARUS), text, 'en').map(({ id }) => id);

describe('searchFacts', () => {
  it.each([
    ['an inflected word', 'المعارضين', 'vote.against'],
    ['the same word in the nominative', 'المعارضون', 'vote.against'],
    ['a plural', 'الممتنعين', 'vote.abstentions'],
    ['a verbal noun', 'امتناع', 'vote.abstentions'],
    ['a word with a particle', 'وبالامتناع', 'vote.abstentions'],
    ['an English participle', 'abstaining', 'vote.abstentions'],
    ['the beginning of a word', 'absten', 'vote.abstentions'],
    ['a word without its hamza', 'الامم', 'resolution.body'],
    ['capitals', 'AGAINST', 'vote.against'],
    ['words of both languages', 'against المعارضة', 'vote.against'],
    ['the beginning of an id', 'vote.abst', 'vote.abstentions'],
    ['a number', '٢٢', 'vote.abstentions'],
  ])('finds a fact by %s', (_, text, id) => {
    const found = search(text);
    expect(found).toContain(id);
    expect(found.length).toBeLessThan(15);
  });

  it.each(['zzzz', 'z', 'lighthouse', 'منارة', 'against lighthouse', '?!'])('finds nothing by %s', (text) => {
    expect(search(text)).toEqual([]);
  });

  it('finds one fact by its id', () => {
    expect(search('vote.against')).toEqual(['vote.against']);
  });

  it('finds all facts by an empty search', async () => {
    const { url } = await openLocalChat();
    expect((await fetchFacts(url, '')).length).toBe(openAnswererForTest(BELARUS).base.facts.size);
  });

  it('does not take two words with the same few consonants for one', () => {
    expect(search('المؤيدون')).not.toContain('dialogue.parties');
  });
});
