/** Tests how a resolution's words are merged with the common ones. */
import { describe, expect, it } from 'vitest';
import { mergeWords } from '../../src/knowledge/merge-words.ts';

describe('mergeWords', () => {
  it('keeps the common words of a concept to which a resolution adds some, and puts them first', () => {
    const merged = mergeWords({ abstain: { en: ['abstain', 'abstention'] } }, { abstain: { en: ['sat it out'] } });
    expect(merged).toEqual({ abstain: { en: ['abstain', 'abstention', 'sat it out'] } });
  });

  it('keeps every language, whichever list has it', () => {
    const common = { abstain: { en: ['abstain'], arabizi: ['imtina3'] } };
    expect(mergeWords(common, { abstain: { ar: ['غاب'] } })).toEqual({
      abstain: { en: ['abstain'], arabizi: ['imtina3'], ar: ['غاب'] },
    });
  });

  it('lists a word once', () => {
    const merged = mergeWords({ vote: { ar: ['صوت', 'تصويت'] } }, { vote: { ar: ['تصويت', 'اقتراع'] } });
    expect(merged).toEqual({ vote: { ar: ['صوت', 'تصويت', 'اقتراع'] } });
  });

  it('keeps the order of concepts: the common ones, then those of the resolution', () => {
    const merged = mergeWords({ vote: { en: ['vote'] }, when: { en: ['when'] } }, { lamp: {}, vote: {}, keeper: {} });
    expect(Object.keys(merged)).toEqual(['vote', 'when', 'lamp', 'keeper']);
  });

  it('changes neither list', () => {
    const common = { vote: { en: ['vote'] } };
    const own = { vote: { en: ['ballot'] } };
    mergeWords(common, own);
    expect([common, own]).toEqual([{ vote: { en: ['vote'] } }, { vote: { en: ['ballot'] } }]);
  });
});
