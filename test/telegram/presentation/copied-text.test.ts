import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/answering/create-reply.ts';
import { formatCopiedText } from '../../../src/telegram/presentation/copied-text.ts';
import { BELARUS, openAnswererForTest } from '../../support/belarus.ts';

const { base, presentFacts } = openAnswererForTest(BELARUS);

/** The parts of a reply with a text and sources of the given names. */
const replyWith = (text: string, ...sources: readonly string[]): { parts: Part[] } => ({
  parts: [
    { kind: 'text', text },
    { kind: 'sources', label: 'Source:', lines: sources.map((name) => ({ source: 'R', text: name })) },
  ],
});

describe.each(['en', 'ar'] as const)('the copied text in %s', (language) => {
  it.each([...base.facts.keys()])('of %s fits into a button and ends with a source', (fact) => {
    const reply = presentFacts({ facts: [fact] }, language);
    const copied = formatCopiedText(reply ?? { parts: [] });
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.length).toBeLessThanOrEqual(256);
    expect(copied).toMatch(/\n— [^\n]+$/);
    expect(copied).not.toMatch(/[\u2066-\u2069]/);
  });
});

describe('the copied text', () => {
  it('is the whole answer with all sources if it is short', () => {
    expect(formatCopiedText(replyWith('22 states abstained.', 'Report', 'Vote'))).toBe(
      '22 states abstained.\n— Report\n— Vote',
    );
  });

  it('has the first source only if not all fit', () => {
    const [first, second] = ['Report', 'Vote '.repeat(50).trim()];
    expect(formatCopiedText(replyWith('22 states abstained.', first, second))).toBe('22 states abstained.\n— Report');
  });

  it('is cut between words, with an ellipsis, if it is long', () => {
    expect(formatCopiedText({ parts: [{ kind: 'text', text: 'word '.repeat(100).trim() }] })).toMatch(
      /^(?:word )+word…$/,
    );
    expect(formatCopiedText(replyWith('word '.repeat(100), 'Report'))).toMatch(/^(?:word )+word…\n— Report$/);
  });

  it.each([250, 254, 255, 256, 300, 1000])('fits with a source name of %i characters', (length) => {
    for (const name of ['n'.repeat(length), 'name '.repeat(length).slice(0, length - 1)]) {
      const copied = formatCopiedText(replyWith('22 states abstained.', name));
      expect(copied.length).toBeLessThanOrEqual(256);
      expect(copied).toMatch(/^22 states abstained\.\n— n.*…$/);
    }
  });

  it('never has more than 256 characters, or half a character', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400, size: 'max' });
    fc.assert(
      fc.property(text, text, (answer, source) => {
        const copied = formatCopiedText(replyWith(answer, source));
        expect(copied.length).toBeLessThanOrEqual(256);
        expect(copied).not.toMatch(/(?:^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      }),
    );
  });
});
