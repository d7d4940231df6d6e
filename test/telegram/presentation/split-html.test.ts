import fc from 'fast-check';
import { parseHtml } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { escapeHtml, renderLink } from '../../../src/telegram/presentation/render-html.ts';
import { splitHtml } from '../../../src/telegram/presentation/split-html.ts';

const LIMIT = 4096;
const withoutSpaces = (text: string) => text.replace(/\s/g, '');
const textOf = (html: string) => parseHtml(html).text;

describe('a message', () => {
  it('is not split if it fits', () => {
    const html = 'x'.repeat(LIMIT);
    expect(splitHtml(html)).toEqual([html]);
    expect(splitHtml(`${html}x`)).toHaveLength(2);
  });

  it('is cut between paragraphs, else between lines, else between words', () => {
    const [paragraph, line, word] = ['p '.repeat(1500).trim(), 'l '.repeat(1500).trim(), 'w'.repeat(3000)];
    expect(splitHtml(`${paragraph}\n\n${line}\n${line}`)).toEqual([paragraph, line, line]);
    expect(splitHtml(`${word} ${word}`)).toEqual([word, word]);
    expect(splitHtml(`${'ق'.repeat(3000)} ${'ر'.repeat(3000)}`)).toEqual(['ق'.repeat(3000), 'ر'.repeat(3000)]);
  });

  it('continues in bold after a cut in bold text', () => {
    const [first = '', second = ''] = splitHtml(`<b>${'x'.repeat(3000)} ${'y'.repeat(3000)}</b>`);
    expect([first, second]).toEqual([`<b>${'x'.repeat(3000)}</b>`, `<b>${'y'.repeat(3000)}</b>`]);
  });

  it('is not cut inside a tag or an entity', () => {
    const link = renderLink('Youm7', 'https://example.org/a-long-address');
    for (let length = 4000; length <= 4070; length++) {
      for (const html of [
        `${'x'.repeat(length)}${link}${'y'.repeat(200)}`,
        `${'x'.repeat(length)}${'&amp;'.repeat(40)}`,
      ])
        expect(splitHtml(html).map(textOf).join('')).toBe(textOf(html));
    }
  });

  it('has no part without text', () => {
    for (const html of [
      `<b><i> ${'x'.repeat(5000)}</i></b>`,
      `${' '.repeat(5000)}x`,
      `<b>${' '.repeat(5000)}x</b>`,
      `${'x'.repeat(4070)}${' '.repeat(5000)}`,
    ])
      expect(splitHtml(html).filter((part) => textOf(part).trim() === '')).toEqual([]);
  });
});

const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('قرار', '&', '<b>', '🙂', '\u2068A/HRC\u2069', 'x'.repeat(900), 'كلمة '.repeat(700)),
    ),
    { maxLength: 12, size: 'max' },
  )
  .chain((pieces) =>
    fc
      .array(fc.constantFrom(' ', '\n', '\n\n', ''), { minLength: pieces.length, maxLength: pieces.length })
      .map((seams) => pieces.map((piece, i) => escapeHtml(piece) + seams[i]).join('')),
  );
const html = fc
  .array(
    fc.oneof(
      words,
      words.map((inner) => `<b>${inner}</b>`),
      words.map((inner) => `<i>${inner}</i>`),
      words.map((inner) => `<b><i>${inner}</i></b>`),
      words.map((inner) => `<a href="https://example.org/?a=1&amp;b=2">${inner}</a>`),
    ),
    { maxLength: 10, size: 'max' },
  )
  .map((pieces) => pieces.join('\n\n'));

it('any HTML is split into valid parts that have all of its text', () => {
  let cut = 0;
  fc.assert(
    fc.property(html, (given) => {
      const parts = splitHtml(given);
      if (parts.length > 1) cut += 1;
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(LIMIT);
      expect(withoutSpaces(parts.map(textOf).join(''))).toBe(withoutSpaces(textOf(given)));
      if (parts.length > 1) for (const part of parts) expect(textOf(part).trim()).not.toBe('');
    }),
    { numRuns: 200 },
  );
  expect(cut).toBeGreaterThan(10);
});
