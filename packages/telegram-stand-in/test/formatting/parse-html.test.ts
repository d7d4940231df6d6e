/** Tests of Telegram's HTML. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/formatting/parse-html.ts';
import { errorOf } from '../support.ts';

const reasonOf = (html: string) => errorOf(() => parseHtml(html)).replace("can't parse entities: ", '');
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Arbitrary text without lone surrogates. */
const texts = fc.string({
  unit: fc.oneof(
    fc.constantFrom('ق', 'ر', 'ا', 'ة', ' ', '🏛', '🇧🇾', '<', '>', '&', '"', "'", ';', 'b', '&lt', '&#', '\n'),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  ),
});

describe('parseHtml', () => {
  it.each([
    [
      '<b>قرار</b> &amp; <i>vote</i>',
      'قرار & vote',
      [
        ['bold', 0, 4],
        ['italic', 7, 4],
      ],
    ],
    [
      '<strong>a</strong><em>b</em><ins>c</ins><u>d</u>',
      'abcd',
      [
        ['bold', 0, 1],
        ['italic', 1, 1],
        ['underline', 2, 1],
        ['underline', 3, 1],
      ],
    ],
    [
      '<s>a</s><strike>b</strike><del>c</del>',
      'abc',
      [
        ['strikethrough', 0, 1],
        ['strikethrough', 1, 1],
        ['strikethrough', 2, 1],
      ],
    ],
    [
      '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
      'ab',
      [
        ['spoiler', 0, 1],
        ['spoiler', 1, 1],
      ],
    ],
    [
      '<blockquote>a</blockquote><blockquote expandable>b</blockquote>',
      'ab',
      [
        ['blockquote', 0, 1],
        ['expandable_blockquote', 1, 1],
      ],
    ],
    [
      '<b>🏛 <i>x</i></b>',
      '🏛 x',
      [
        ['italic', 3, 1],
        ['bold', 0, 4],
      ],
    ],
    [
      '<B>a</b   ><i>b</>',
      'ab',
      [
        ['bold', 0, 1],
        ['italic', 1, 1],
      ],
    ],
    ['<code><b>a</b></code>', 'a', [['code', 0, 1]]],
    ['<b></b>a', 'a', []],
  ])('parses %s', (html, text, entities) => {
    const parsed = parseHtml(html);
    expect(parsed.text).toBe(text);
    expect(new Set(parsed.entities.map(({ type, offset, length }) => [type, offset, length]))).toEqual(
      new Set(entities),
    );
  });

  it('parses links, code with a language and custom emoji', () => {
    const entity = (html: string) => parseHtml(html).entities;
    const place = { offset: 0, length: 1 };
    expect(entity('<a href="https://un.org/a?b=1&amp;c=2">x</a>')).toEqual([
      { type: 'text_link', ...place, url: 'https://un.org/a?b=1&c=2' },
    ]);
    expect(entity("<a href = 'UN.org'  >x</a>")).toEqual([{ type: 'text_link', ...place, url: 'http://un.org/' }]);
    expect(entity('<a href="not a url">x</a>')).toEqual([]);
    expect(entity('<pre><code class="language-js">x</code></pre>')).toEqual([
      { type: 'pre', ...place, language: 'js' },
    ]);
    expect(entity('<pre>x</pre>')).toEqual([{ type: 'pre', ...place }]);
    expect(entity('<tg-emoji emoji-id="5368324170671202286">x</tg-emoji>')).toEqual([
      { type: 'custom_emoji', ...place, custom_emoji_id: '5368324170671202286' },
    ]);
  });

  it('decodes the four named and all numeric entities, with or without semicolon, and no others', () => {
    expect(parseHtml('&lt;&gt;&amp;&quot;&#1602;&#x1F3DB;').text).toBe('<>&"ق🏛');
    expect(parseHtml('&lt🏛 &laquo; &nbsp; & &#0; &#12345678;').text).toBe('<🏛 &laquo; &nbsp; & &#0; &#12345678;');
  });

  it.each([
    ['a<b', 'Unclosed start tag at byte offset 1'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['<x>', 'Unsupported start tag "x" at byte offset 0'],
    ['قرار <xyz a=b>', 'Unsupported start tag "xyz" at byte offset 9'],
    ['🏟 🏟&lt;<abac aba>', 'Unsupported start tag "abac" at byte offset 13'],
    ['🏟 🏟&lt;<i   =aba>', 'Empty attribute name in the tag "i" at byte offset 13'],
    ['🏟 🏟&lt;<i    aba>', 'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 13'],
    ['🏟 🏟&lt;<i    aba  =  ', 'Unclosed start tag "i" at byte offset 13'],
    ['🏟 🏟&lt;<i    aba  =  190azAz-.,', 'Unexpected end of name token at byte offset 27'],
    ['🏟 🏟&lt;<i    aba  =  "&lt;&gt;&quot;>', 'Unclosed start tag at byte offset 13'],
    ['🏟 🏟&lt;</', 'Unexpected end tag at byte offset 13'],
    ['🏟 🏟&lt;<b></b></', 'Unexpected end tag at byte offset 20'],
    ['🏟 🏟&lt;<i>a</i   ', 'Unclosed end tag at byte offset 17'],
    ['🏟 🏟&lt;<i>a</em   >', 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'],
    ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b><i>a', 'Can\'t find end tag corresponding to start tag "i"'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji emoji-id="x">a</tg-emoji>', 'Invalid custom emoji identifier specified'],
    [
      '&#xDFDF;',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
  ])('rejects %s', (html, reason) => {
    expect(reasonOf(html)).toBe(reason);
  });

  it('keeps any escaped text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseHtml(escapeHtml(text)).text).toBe(text);
        expect(parseHtml(`<b>${escapeHtml(text)}</b>`).text).toBe(text);
      }),
    );
  });

  it('counts UTF-8 bytes up to a wrong tag, after any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = escapeHtml(text);
        expect(reasonOf(`${before}<x>`)).toBe(`Unsupported start tag "x" at byte offset ${Buffer.byteLength(before)}`);
      }),
    );
  });
});
