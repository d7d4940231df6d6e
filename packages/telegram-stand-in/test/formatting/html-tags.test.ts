/** Tests of HTML tags. The errors are tested with `parseHtml`. */

import { expect, it } from 'vitest';
import { htmlError, readEndTag, readStartTag } from '../../src/formatting/html-tags.ts';
import { errorOf } from '../support.ts';

const startOf = (html: string, at = 0) => {
  const cursor = { html, at };
  const { name, attributes } = readStartTag(cursor);
  return { name, attributes: Object.fromEntries(attributes), at: cursor.at };
};

it.each([
  ['<B>', 'b', {}],
  ['<a href="https://un.org?a=1&amp;b=2">', 'a', { href: 'https://un.org?a=1&b=2' }],
  ["<a href = 'un.org'  >", 'a', { href: 'un.org' }],
  ['<tg-emoji emoji-id=5 >', 'tg-emoji', { 'emoji-id': '5' }],
  ['<blockquote expandable>', 'blockquote', { expandable: '' }],
])('reads the start tag %s', (html, name, attributes) => {
  expect(startOf(`قرار${html}x`, 4)).toEqual({ name, attributes, at: 4 + html.length });
});

it('reads the end tag of the open tag', () => {
  const open = { name: 'i', attributes: new Map() };
  for (const html of ['</i>', '</I  >', '</>']) {
    const cursor = { html: `${html}x`, at: 0 };
    readEndTag(cursor, open);
    expect(cursor.at).toBe(html.length);
  }
  expect(errorOf(() => readEndTag({ html: '</b>', at: 0 }, open))).toMatch(/Unmatched end tag at byte offset 0/);
});

it('creates errors with the words of Telegram', () => {
  expect(htmlError('x').message).toBe("Bad Request: can't parse entities: x");
});
