import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/answering/create-reply.ts';
import { renderPlainText } from '../../src/answering/plain-text.ts';

const render = (...parts: Part[]) => renderPlainText({ parts });
const sources = (...lines: { source: string; text: string; url?: string }[]): Part => ({
  kind: 'sources',
  label: 'Sources:',
  lines,
});

describe('a reply as plain text', () => {
  it('has its parts one below the other', () => {
    expect(
      render(
        { kind: 'text', text: 'Which one?' },
        { kind: 'suggestion', fact: 'vote.for', title: 'Votes in favour' },
        { kind: 'suggestion', fact: 'vote.against', title: 'Votes against' },
      ),
    ).toBe('Which one?\n• Votes in favour\n• Votes against');
  });

  it('has one source on the line of the label, with its address below', () => {
    expect(render(sources({ source: 'R', text: 'Report' }))).toBe('Sources: Report');
    expect(render(sources({ source: 'R', text: 'Report', url: 'https://example.org/r' }))).toBe(
      'Sources: Report\n  https://example.org/r',
    );
  });

  it('has more sources as a list', () => {
    expect(
      render(sources({ source: 'R', text: 'Report', url: 'https://example.org/r' }, { source: 'P', text: 'Press' })),
    ).toBe('Sources:\n- Report\n  https://example.org/r\n- Press');
  });

  it('shows addresses decoded', () => {
    expect(render(sources({ source: 'R', text: 'Report', url: 'https://example.org/%D9%82' }))).toContain('org/ق');
  });

  it('is empty for a reply without parts', () => {
    expect(render()).toBe('');
  });
});
