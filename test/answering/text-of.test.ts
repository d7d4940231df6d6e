import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/answering/text-of.ts';

describe('the text of a reply', () => {
  it('has one line for each text, without sources and suggestions', () => {
    expect(
      textOf({
        parts: [
          { kind: 'text', text: 'No.' },
          { kind: 'text', text: '22 states abstained.' },
          { kind: 'suggestion', fact: 'vote.for', title: 'Votes in favour' },
          { kind: 'sources', label: 'Source:', lines: [{ source: 'R', text: 'Report' }] },
        ],
      }),
    ).toBe('No.\n22 states abstained.');
  });

  it('is empty if the reply has no text', () => {
    expect(textOf({ parts: [] })).toBe('');
  });
});
