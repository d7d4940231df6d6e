import { describe, expect, it } from 'vitest';
import { renderPlainText } from '../../src/answering/plain-text.ts';
import type { Part } from '../../src/answering/reply.ts';

const render = (...parts: Part[]) =>
  renderPlainText({ outcome: 'answer', facts: [], confidence: 1, language: 'en', sources: [], parts });
const sources = (...lines: { text: string; url?: string }[]): Part => ({
  kind: 'sources',
  label: lines.length === 1 ? 'Source:' : 'Sources:',
  lines,
});

describe('a reply without formatting', () => {
  it('gives each text a line of its own', () => {
    expect(render({ kind: 'text', text: 'No, not 30.' }, { kind: 'text', text: '23 states.' })).toBe(
      'No, not 30.\n23 states.',
    );
  });

  it('gives each suggestion a bullet, and not its id', () => {
    expect(
      render(
        { kind: 'text', text: 'Which?' },
        { kind: 'suggestion', fact: 'vote.for', title: 'In favour' },
        { kind: 'suggestion', fact: 'vote.against', title: 'Against' },
      ),
    ).toBe('Which?\n• In favour\n• Against');
  });

  it('sets a single source beside its label, with its address below', () => {
    expect(render(sources({ text: 'A report', url: 'https://example.org/a' }))).toBe(
      'Source: A report\n  https://example.org/a',
    );
  });

  it('lists several sources', () => {
    expect(render(sources({ text: 'A report', url: 'https://example.org/a' }, { text: 'The press' }))).toBe(
      'Sources:\n- A report\n  https://example.org/a\n- The press',
    );
  });

  it('shows Arabic in an address as Arabic', () => {
    expect(render(sources({ text: 'x', url: 'https://example.org/%D9%82%D8%B1%D8%A7%D8%B1' }))).toContain(
      'https://example.org/قرار',
    );
  });

  it.each(['https://example.org/100%', 'https://example.org/%E0%A4'])(
    'shows %s, which is an address but no well-formed escape, as it is',
    (url) => {
      expect(render(sources({ text: 'x', url }))).toContain(url);
    },
  );

  it('leaves an escaped space in an address escaped, so that the address stays in one piece', () => {
    expect(render(sources({ text: 'x', url: 'https://example.org/a%20b' }))).toContain('https://example.org/a%20b');
  });
});
