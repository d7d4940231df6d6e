import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/answering/create-reply.ts';
import { formatCopiedText } from '../../../src/telegram/presentation/copied-text.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

const { base, presentFacts } = openAnswererForTest(BELARUS);

/** The parts of a reply with a text and sources: each a name, or a name and a link. */
const replyWith = (text: string, ...sources: readonly (string | readonly [string, string])[]): { parts: Part[] } => ({
  parts: [
    { kind: 'text', text },
    {
      kind: 'sources',
      label: 'Source:',
      lines: sources.map((source) =>
        typeof source === 'string' ? { source: 'P', text: source } : { source: 'R', text: source[0], url: source[1] },
      ),
    },
  ],
});

describe.each(['en', 'ar'] as const)('the copied text in %s', (language) => {
  it.each([...base.facts.keys()])('of %s fits into a button and has a link, or else the press', (fact) => {
    const reply = presentFacts({ facts: [fact] }, language);
    const copied = formatCopiedText(reply ?? { parts: [] });
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.length).toBeLessThanOrEqual(256);
    const cites = base.facts.get(fact)?.cites ?? [];
    expect(copied).toMatch(cites.every(({ source }) => source === 'U2') ? /\n— [^\n]+$/ : /\n(?:— )?https:\S+\S/);
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

  it('has the links of its sources, as a person reads them', () => {
    const link = 'https://example.org/%D9%82%D8%B1%D8%A7%D8%B1';
    expect(formatCopiedText(replyWith('22 states abstained.', ['Report', link], 'Press'))).toBe(
      '22 states abstained.\n— Report\nhttps://example.org/قرار\n— Press',
    );
  });

  it('has the first source with a link if not all fit', () => {
    const press = 'Press '.repeat(50).trim();
    expect(formatCopiedText(replyWith('22 states abstained.', press, ['Report', 'https://example.org/']))).toBe(
      '22 states abstained.\n— Report\nhttps://example.org/',
    );
  });

  it('has the link alone, and as much of the text as fits, if it is long', () => {
    const copied = formatCopiedText(replyWith('word '.repeat(100), ['Report '.repeat(9), 'https://example.org/']));
    expect(copied).toMatch(/^(?:word )+word…\n— https:\/\/example\.org\/$/);
    expect(copied.length).toBeGreaterThan(250);
  });

  it('has a source name instead of a link that is too long', () => {
    const link = `https://example.org/${'a'.repeat(300)}`;
    expect(formatCopiedText(replyWith('22 states abstained.', ['Report', link]))).toBe(
      '22 states abstained.\n— Report',
    );
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
      fc.property(text, text, fc.option(fc.webUrl()), (answer, source, link) => {
        const copied = formatCopiedText(replyWith(answer, link === null ? source : [source, link]));
        expect(copied.length).toBeLessThanOrEqual(256);
        expect(copied).not.toMatch(/(?:^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      }),
    );
  });
});
