/** Tests of how the text of a message is rendered. */

import type { MessageEntity } from '@grammyjs/types';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../../support/local-chat.ts';

/** Renders a text in the page; resolves to its HTML. */
function render(page: Page, text: string, entities: readonly MessageEntity[] = []): Promise<string> {
  const given = `${JSON.stringify(text)}, ${JSON.stringify(entities)}, 'ltr', {}`;
  return page.evaluate(
    `import('/page/render-text.js').then(({ renderText }) => renderText(${given}).map((line) => line.outerHTML).join(''))`,
  );
}

describeInBrowser('a text', (open) => {
  it('is rendered line by line with its entities, which may be nested', async () => {
    const { page } = await open();
    const bold = { type: 'bold', offset: 0, length: 7 } as const;
    const italic = { type: 'italic', offset: 4, length: 3 } as const;
    expect(await render(page, 'one two\nثلاثة\n', [italic, bold])).toBe(
      '<p dir="ltr"><strong>one <em>two</em></strong></p><p dir="rtl">ثلاثة</p><p dir="ltr"><br></p>',
    );
  });

  it('continues an entity on the next line, and puts quotes and code blocks around their lines', async () => {
    const { page } = await open();
    expect(await render(page, 'a\nb', [{ type: 'bold', offset: 0, length: 3 }])).toBe(
      '<p dir="ltr"><strong>a</strong></p><p dir="ltr"><strong>b</strong></p>',
    );
    const quote = { type: 'blockquote', offset: 2, length: 3 } as const;
    expect(await render(page, 'a\nb\nc\nd', [quote])).toBe(
      '<p dir="ltr">a</p><blockquote dir="ltr"><p dir="ltr">b</p><p dir="ltr">c</p></blockquote><p dir="ltr">d</p>',
    );
    expect(await render(page, 'x', [{ type: 'pre', offset: 0, length: 1 }])).toBe('<pre><p dir="ltr">x</p></pre>');
  });

  it('is never parsed as HTML, and links only to web and mail addresses', async () => {
    const { page } = await open();
    expect(await render(page, '<img src=x onerror=alert(1)>')).toBe(
      '<p dir="ltr">&lt;img src=x onerror=alert(1)&gt;</p>',
    );
    const link = (url: string) => render(page, 'link', [{ type: 'text_link', offset: 0, length: 4, url }]);
    expect(await link('javascript:alert(1)')).not.toContain('<a');
    expect(await link('data:text/html,x')).not.toContain('<a');
    expect(await link('https://example.org/')).toContain('<a href="https://example.org/" target="_blank"');
    expect(await render(page, 'un.org', [{ type: 'url', offset: 0, length: 6 }])).toContain('href="https://un.org"');
  });

  it('hides a spoiler until it is clicked', async () => {
    const { page } = await open();
    expect(await render(page, 'ab', [{ type: 'spoiler', offset: 0, length: 2 }])).toContain('class="link spoiler"');
  });
});
