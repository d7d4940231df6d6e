import { InlineKeyboard } from 'grammy';
import { parseHtml } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { createArticle } from '../../../src/telegram/presentation/article.ts';

const contentOf = (html: string) => createArticle('1', 'Abstentions', { html }).input_message_content;
const textOf = (html: string) => {
  const content = contentOf(html);
  return 'message_text' in content ? content.message_text : '';
};

describe('an article', () => {
  it('has the title, description, buttons and HTML of a view', () => {
    const keyboard = new InlineKeyboard().url('Share', 'https://example.org/');
    expect(createArticle('1', 'Abstentions', { html: '<b>22</b>', keyboard }, '22 states')).toEqual({
      type: 'article',
      id: '1',
      title: 'Abstentions',
      description: '22 states',
      reply_markup: keyboard,
      input_message_content: {
        message_text: '<b>22</b>',
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
      },
    });
  });

  it('has no buttons or description if the view has none', () => {
    expect(Object.keys(createArticle('1', 'Answer', { html: '22' })).sort()).toEqual([
      'id',
      'input_message_content',
      'title',
      'type',
    ]);
  });

  it('is not cut if it fits into one message', () => {
    expect(textOf('x'.repeat(4096))).toBe('x'.repeat(4096));
  });

  it.each(['x '.repeat(4096), `<b>${'قرار '.repeat(2000)}</b>`, '&amp;'.repeat(2000), 'x'.repeat(4097)])(
    'is cut to the length of a message, and stays valid HTML: %.20s…',
    (html) => {
      expect(textOf(html).length).toBeLessThanOrEqual(4096);
      expect(textOf(html).length).toBeGreaterThan(4000);
      expect(parseHtml(textOf(html)).text).toMatch(/…$/);
    },
  );
});
