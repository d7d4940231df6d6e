/** Tests of whole conversations in the browser. */

import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, messagesOf, messageWith, send, start } from '../support/local-chat.ts';

const CONVERSATIONS = {
  en: {
    start: 'Start',
    ...{ about: /Unofficial/, welcome: /^Hello!/, question: 'how many abstained?', answer: /22 states abstained/ },
    ...{
      source: 'Source',
      sources: /The count: 23 in favour/,
      back: 'Back to the answer',
      edited: /edited/,
    },
    ...{ followUp: 'and against?', followUpAnswer: /Only 2 states/, direction: 'ltr' },
  },
  ar: {
    start: 'ابدأ',
    ...{
      about: /غير رسمي/,
      welcome: /^أهلًا بك!/,
      question: 'كم دولة امتنعت؟',
      answer: /امتنعت عن التصويت على القرار 22 دولة/,
    },
    ...{ source: 'المصدر', sources: /حصيلة التصويت: المؤيدون 23/, back: 'العودة إلى الإجابة', edited: /معدّلة/ },
    ...{ followUp: 'والمعارضين؟', followUpAnswer: /دولتان فقط/, direction: 'rtl' },
  },
} as const;

describeInBrowser('a conversation', (open) => {
  it.each(['en', 'ar'] as const)('works in %s, with buttons that change a message in place', async (language) => {
    const says = CONVERSATIONS[language];
    const { page } = await open({ locale: language });
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe(says.direction);
    await page.getByRole('log').getByText(says.about).waitFor();
    await page.getByRole('button', { name: says.start, exact: true }).click();
    await messageWith(page, says.welcome).waitFor();

    await send(page, says.question);
    const answer = messageWith(page, says.answer);
    await answer.waitFor();
    await expect.poll(() => answer.locator('p').first().getAttribute('dir')).toBe(says.direction);
    const before = await messagesOf(page).count();
    await answer.getByRole('button', { name: says.source, exact: true }).click();
    const sources = messageWith(page, says.sources);
    await sources.getByText(says.edited).waitFor();
    await sources.getByRole('button', { name: says.back }).click();
    await answer.waitFor();
    await expect.poll(() => messagesOf(page).count()).toBe(before);

    await send(page, says.followUp);
    await messageWith(page, says.followUpAnswer).waitFor();
  });

  it('answers in the language of the message, in its direction', async () => {
    const { page } = await open();
    await start(page);
    await send(page, 'كم دولة عارضت القرار؟');
    const answer = messageWith(page, 'دولتان فقط');
    await answer.waitFor();
    await expect.poll(() => answer.locator('p').first().getAttribute('dir')).toBe('rtl');
  });

  it('needs nothing but the keyboard', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Start', exact: true }).focus();
    await page.keyboard.press('Enter');
    await messageWith(page, /^Hello!/).waitFor();
    await expect.poll(() => fieldOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('how many abstained?');
    await page.keyboard.press('Enter');
    await messageWith(page, '22 states').waitFor();
  });
});
