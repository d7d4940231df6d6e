import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShortlist, createSpelling, indexSpelling } from '../../src/understanding/spelling.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ق', 'ر'), minLength: 4, maxLength: 9 });

/** The pairs of letters that two words share, counted the plain way. */
function sharedPairs(one: string, other: string): number {
  const pairsOf = (text: string) => new Set(Array.from(`^${text}`, (letter, i) => letter + (`${text}$`[i] ?? '')));
  const mine = pairsOf(one);
  return [...pairsOf(other)].filter((pair) => mine.has(pair)).length;
}

describe('the short list of an unknown word', () => {
  it('holds the words that share most pairs of letters, as if all words were compared', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (known, unknown) => {
        const shortlist = createShortlist(indexSpelling(known))(unknown);
        const likenessOf = (other: string) => (2 * sharedPairs(unknown, other)) / (unknown.length + other.length + 2);
        for (const entry of shortlist) expect(entry.likeness).toBe(likenessOf(entry.known));
        const worst = shortlist.at(-1)?.likeness ?? 0;
        const left = known.filter((other) => !shortlist.some((entry) => entry.known === other));
        if (shortlist.length === 12)
          for (const other of left) {
            if (Math.abs(other.length - unknown.length) <= 2) expect(likenessOf(other)).toBeLessThanOrEqual(worst);
          }
      }),
    );
  });

  it('holds every word that is one letter away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.nat(), fc.nat(), (known, which, where) => {
        const [meant = 'abcab'] = known.slice(which % (known.length || 1));
        const at = where % meant.length;
        const unknown = `${meant.slice(0, at)}z${meant.slice(at + 1)}`;
        const shortlist = createShortlist(indexSpelling([...known, meant]))(unknown);
        expect(shortlist.map((entry) => entry.known)).toContain(meant);
      }),
    );
  });

  it('is the same after any other word', () => {
    const pick = createShortlist(indexSpelling(['resolution', 'revolution', 'abstention']));
    const first = pick('resoluton');
    pick('abstenton');
    expect(pick('resoluton')).toEqual(first);
  });
});

describe('spelling', () => {
  const correct = createSpelling(
    indexSpelling(['resolution', 'abstention', 'amendment', 'country', 'vote', 'تصويت', 'بيلاروسيا']),
  );
  it.each([
    ['resoluton', 'resolution'],
    ['abstnetion', 'abstention'],
    ['amendmint', 'amendment'],
    ['contry', 'country'],
    ['تصوبت', 'تصويت'],
    ['بلاروسيا', 'بيلاروسيا'],
  ])('reads %s as %s', (typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });
  it.each(['selection', 'boat', 'vot', 'xyzzyplugh', 'a'.repeat(5000)])('leaves %s alone', (typed) => {
    expect(correct(typed)).toBeUndefined();
  });
});
