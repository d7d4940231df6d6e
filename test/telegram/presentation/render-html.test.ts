import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/language/detect.ts';
import { escapeHtml, renderHtml, renderLink } from '../../../src/telegram/presentation/render-html.ts';
import { openPartsForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

describe('Telegram HTML', () => {
  it('escapes tags, entities and quotation marks', () => {
    expect(escapeHtml(`<b>"R&D" قرار's`)).toBe(`&lt;b&gt;&quot;R&amp;D&quot; قرار's`);
  });

  it('leaves no tag or quotation mark of a hostile text', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"]/.test(escapeHtml(text))));
  });

  it('leaves no half of a surrogate pair, for which Telegram refuses a message', () => {
    expect(escapeHtml('\ude00abc \ud83d 👍')).toBe('\ufffdabc \ufffd 👍');
  });

  it('renders links with an escaped ASCII address', () => {
    expect(renderLink('<التقرير>', 'https://example.org/قرار?a=1&b="2"')).toBe(
      '<a href="https://example.org/%D9%82%D8%B1%D8%A7%D8%B1?a=1&amp;b=%222%22">&lt;التقرير&gt;</a>',
    );
  });

  it('renders a single source in the line of its label, and several below it', () => {
    const line = (text: string) => ({ source: 'R', text, url: 'https://example.org/' });
    const parts = (lines: ReturnType<typeof line>[]) => [
      { kind: 'text' as const, text: '1 < 2' },
      { kind: 'sources' as const, label: 'Source:', lines },
    ];
    expect(renderHtml({ parts: parts([line('One')]) })).toBe(
      '1 &lt; 2\n\n<i>Source:</i> <a href="https://example.org/">One</a>',
    );
    expect(renderHtml({ parts: parts([line('One'), line('Two')]) })).toBe(
      '1 &lt; 2\n\n<i>Source:</i>\n• <a href="https://example.org/">One</a>\n• <a href="https://example.org/">Two</a>',
    );
  });

  it.each(LANGUAGES)('fits into one message for every answer in %s', (language) => {
    const { base, writeReply } = openPartsForTest(BELARUS);
    for (const id of base.facts.keys()) {
      const reply = writeReply(
        { outcome: 'answer', facts: [id, 'resolution.summary'], confidence: 1, language },
        language,
      );
      expect(renderHtml(reply).length, id).toBeLessThan(4096);
    }
  });
});
