import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeBibtex, formatBibtex } from '../../src/answering/bibtex.ts';

const ENTRY = {
  ...{ key: 'ship-2030-U1', author: 'Port & Harbour Office', title: 'On 50 % of ships', date: '2030-05-06' },
  ...{ note: 'S_1', url: 'https://example.org/a_b?c=%23d&e' },
};

/** How deep the braces are at the end of a text; undefined if one closes that is not open. */
function depthOf(text: string): number | undefined {
  let depth = 0;
  for (const sign of text) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth < 0) return undefined;
  }
  return depth;
}

describe('an entry of BibTeX', () => {
  it('has a key and fields, with escaped texts and the address as it is', () => {
    expect(formatBibtex(ENTRY)).toBe(
      [
        '@misc{ship-2030-U1,',
        '  author = {{Port \\& Harbour Office}},',
        '  title = {{On 50 \\% of ships}},',
        '  year = {2030},',
        '  month = may,',
        '  day = {6},',
        '  note = {S\\_1},',
        '  url = {https://example.org/a_b?c=%23d&e}',
        '}',
      ].join('\n'),
    );
  });

  it('keeps Arabic as it is', () => {
    expect(formatBibtex({ ...ENTRY, title: '[تقرير عن «القرار»]' })).toContain('title = {{[تقرير عن «القرار»]}}');
  });

  it('has balanced braces, whatever its texts are, and no sign that LaTeX would read', () => {
    const text = fc.string({ unit: fc.constantFrom('{', '}', '\\', '%', '&', '#', '_', '$', '~', '^', 'a', 'ق', ' ') });
    fc.assert(
      fc.property(text, text, (title, url) => {
        const entry = formatBibtex({ ...ENTRY, title, author: title, note: title, url });
        expect(depthOf(entry)).toBe(0);
        for (const line of entry.split('\n').slice(1, -1)) expect(depthOf(line)).toBe(0);
        const escaped = escapeBibtex(title).replace(/\\(?:text[a-z]+\{\}|[&%$#_])/g, '');
        expect(escaped).toMatch(/^[aق ]*$/);
      }),
    );
  });
});
