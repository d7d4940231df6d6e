import { describe, expect, it } from 'vitest';
import { createNumberWords } from '../../../src/language/numbers.ts';
import { type ConceptWords, compilePhrases, createConceptFinder } from '../../../src/understanding/reading/concepts.ts';
import { collectWords } from '../../../src/understanding/reading/known-words.ts';
import { createVocabulary } from '../../../src/understanding/reading/vocabulary.ts';

const vocabulary = createVocabulary(
  collectWords(
    [
      { text: 'how many votes', arabizi: false, listed: true },
      { text: 'kam sot dawla tasweet', arabizi: true, listed: true },
    ],
    new Map([
      ['voted', 50],
      ['vote', 55],
    ]),
  ),
  createNumberWords({}),
);

/** A function that lists the concepts in a text with the words that name each. */
function createFinder(words: Readonly<Record<string, ConceptWords>>, ordinary: readonly string[] = []) {
  const find = createConceptFinder(compilePhrases(words, vocabulary, ordinary));
  return (text: string) => {
    const { terms } = vocabulary.read(text);
    return find(terms).map(({ concept, start, end }) => [
      concept,
      terms.slice(start, end).map(({ word }) => word.text),
    ]);
  };
}

describe('the concepts of a message', () => {
  const find = createFinder({
    'how-many': { en: ['how many', 'number of'], ar: ['كم', 'كم عدد'], arabizi: ['kam'] },
    how: { en: ['how'] },
    vote: { en: ['vote'], ar: ['تصويت', 'صوت'] },
    state: { en: ['state'], ar: ['دولة'] },
  });

  it.each([
    [
      'how many states',
      [
        ['how-many', ['how', 'many']],
        ['state', ['states']],
      ],
    ],
    [
      'how voted',
      [
        ['how', ['how']],
        ['vote', ['voted']],
      ],
    ],
    ['many how', [['how', ['how']]]],
    [
      'كم دولة',
      [
        ['how-many', ['كم']],
        ['state', ['دوله']],
      ],
    ],
    ['كم عدد الناس', [['how-many', ['كم', 'عدد']]]],
    ['بالتصويت', [['vote', ['بالتصويت']]]],
    [
      'kam tasweet',
      [
        ['how-many', ['kam']],
        ['vote', ['tasweet']],
      ],
    ],
    ['nothing of it', []],
    ['', []],
  ])('in %j', (text, concepts) => {
    expect(find(text)).toEqual(concepts);
  });

  it('are all that a phrase is listed under', () => {
    const both = createFinder({ one: { en: ['ballot'] }, two: { en: ['ballot'] } });
    expect(both('the ballot')).toEqual([
      ['one', ['ballot']],
      ['two', ['ballot']],
    ]);
  });

  it('are not named by the beginning of a phrase', () => {
    const phrase = createFinder({ 'urgent-debate': { en: ['urgent debate'] } });
    expect(phrase('an urgent matter')).toEqual([]);
    expect(phrase('an urgent debate')).toEqual([['urgent-debate', ['urgent', 'debate']]]);
  });

  it('are those of the longest phrase', () => {
    const nested = createFinder({
      vote: { en: ['vote'] },
      'vote-against': { en: ['vote against it'] },
      it: { en: ['it'] },
    });
    expect(nested('they vote against it')).toEqual([['vote-against', ['vote', 'against', 'it']]]);
    expect(nested('they vote against him')).toEqual([['vote', ['vote']]]);
  });

  it('go by a word as it is written before its stem', () => {
    const arabic = createFinder({ statement: { ar: ['بيان'] }, statements: { ar: ['بيانات'] } });
    expect(arabic('بيان')).toEqual([['statement', ['بيان']]]);
    expect(arabic('بيانات')).toEqual([['statements', ['بيانات']]]);
  });

  it('go by the consonants only for Arabic in Latin letters', () => {
    const arabic = createFinder({ amendment: { ar: ['تعديل'] } });
    expect(arabic('kam ta3deel')).toEqual([['amendment', ['ta3deel']]]);
    expect(arabic('تعدال')).toEqual([]);
  });

  it('leave out ordinary words, which hide the other concepts of the same word', () => {
    const words = { city: { en: ['nice'] }, praise: { en: ['nice'] } };
    expect(createFinder(words)('nice')).toHaveLength(2);
    expect(createFinder(words, ['praise'])('nice')).toEqual([]);
  });
});
