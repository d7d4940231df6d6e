import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConceptWords, createConceptFinder } from '../../src/understanding/concepts.ts';
import { createVocabulary } from '../../src/understanding/vocabulary.ts';

const CONCEPTS: Readonly<Record<string, ConceptWords>> = {
  vote: { en: ['vote'], ar: ['تصويت'] },
  'vote-result': { en: ['result of the vote', 'vote result'], ar: ['نتيجة التصويت'] },
  result: { en: ['result'], ar: ['نتيجة'] },
  council: { en: ['council', 'human rights council'], ar: ['المجلس', 'مجلس حقوق الإنسان'] },
  rights: { en: ['human rights'], ar: ['حقوق الإنسان'] },
};
const EXAMPLES = [
  { text: 'what was the result of the vote in the human rights council', arabizi: false, onTopic: true },
  { text: 'ما نتيجة التصويت في مجلس حقوق الإنسان', arabizi: false, onTopic: true },
  { text: 'shu natijet el taswit', arabizi: true, onTopic: true },
];
const vocabulary = createVocabulary(EXAMPLES, () => undefined);
const finderOf = (concepts: Readonly<Record<string, ConceptWords>>) => {
  const find = createConceptFinder(concepts, vocabulary);
  return (text: string) => find(vocabulary.read(text).terms);
};
const find = finderOf(CONCEPTS);
const named = (text: string) => find(text).map(({ concept }) => concept);

describe('the longest phrase wins', () => {
  it.each([
    ['the result of the vote', ['vote-result']],
    ['the vote result', ['vote-result']],
    ['the result, then the vote', ['result', 'vote']],
    ['the vote in the human rights council', ['vote', 'council']],
    ['human rights, and the council', ['rights', 'council']],
    ['نتيجة التصويت', ['vote-result']],
    ['نتيجة هذا التصويت', ['result', 'vote']],
    ['مجلس حقوق الإنسان', ['council']],
    ['result of the', ['result']],
  ])('in %j', (text, concepts) => {
    expect(named(text)).toEqual(concepts);
  });
});

describe('a concept is named', () => {
  it.each([
    ['by an inflected word', 'they voted', ['vote']],
    ['with what is written together with it', 'وبالتصويت', ['vote']],
    ['in Latin letters, by its consonants', 'shu natijet el taswit', ['result', 'vote']],
    ['by nothing', 'how are you', []],
    ['by no word at all', '', []],
  ])('%s: %j', (_, text, concepts) => {
    expect(named(text)).toEqual(concepts);
  });

  it('by the very terms that the span marks', () => {
    expect(find('so the result of the vote?')).toEqual([{ concept: 'vote-result', start: 2, end: 6 }]);
  });

  it('twice, where two concepts share a phrase', () => {
    const both = finderOf({ one: { en: ['ballot'] }, two: { en: ['ballot'] } });
    expect(both('ballot').map(({ concept }) => concept)).toEqual(['one', 'two']);
  });
});

describe('an entry that folds to nothing is harmless', () => {
  it.each(['ـ', '…', '؟!', '\u200f', 'ء', ' '])('%j', (entry) => {
    const finder = finderOf({ nothing: { en: [entry], ar: [entry], arabizi: [entry] }, ...CONCEPTS });
    expect(finder('the result of the vote').map(({ concept }) => concept)).toEqual(['vote-result']);
    expect(finder('')).toEqual([]);
    expect(finder('؟')).toEqual([]);
  });
});

it('spans are in order, do not overlap, and lie within the message', () => {
  const words = ['result', 'of', 'the', 'vote', 'human', 'rights', 'council', 'نتيجة', 'التصويت', 'natija', '17', '🙂'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (message) => {
      const spans = find(message.join(' '));
      spans.forEach(({ start, end }, i) => {
        expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(message.length);
      });
    }),
  );
});
