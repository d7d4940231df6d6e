/** Tests of how elements are created. */

import { expect, it } from 'vitest';
import { describeInBrowser } from '../../support/local-chat.ts';

describeInBrowser('an element', (open) => {
  it('has the given attributes, listeners and children, and never parses HTML', async () => {
    const { page } = await open();
    const made = await page.evaluate(`import('/page/dom.js').then(({ h, icon, iconButton }) => {
      let clicks = 0;
      const button = h('button', { id: 'x', hidden: true, title: undefined, lang: false, onclick: () => clicks++ }, '<b>', false, undefined, h('i'));
      button.click();
      return { html: button.outerHTML, clicks, icon: icon('close').outerHTML, label: iconButton('back', 'Back', () => {}).ariaLabel };
    })`);
    expect(made).toMatchObject({
      html: '<button id="x" hidden="">&lt;b&gt;<i></i></button>',
      clicks: 1,
      icon: expect.stringMatching(/^<svg [^>]*aria-hidden="true"/),
      label: 'Back',
    });
  });
});
