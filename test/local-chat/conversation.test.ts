import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, messagesOf, messageWith, send } from '../support/local-chat.ts';

const LANGUAGES = {
  en: {
    start: 'Start',
    ...{ about: /Unofficial/, welcome: /^Hello!/, question: 'how many abstained?', answer: /22 states abstained/ },
    ...{ source: 'Source', sources: /Most of what I know comes from it/, back: 'Back to the answer', edited: /edited/ },
    ...{ followUp: 'and against?', followUpAnswer: /Only 2 states/, direction: 'ltr' },
  },
  ar: {
    start: 'ابدأ',
    ...{ about: /غير رسمي/, welcome: /^أهلًا بك!/, question: 'كم دولة امتنعت؟', answer: /امتنعت عن التصويت 22 دولة/ },
    ...{ source: 'المصدر', sources: /منه معظم ما أعرفه/, back: 'العودة إلى الإجابة', edited: /معدّلة/ },
    ...{ followUp: 'والمعارضين؟', followUpAnswer: /دولتان فقط/, direction: 'rtl' },
  },
} as const;

describeInBrowser('a conversation', (open) => {
  it.each(['en', 'ar'] as const)('is held in %s, with buttons that change the message in place', async (language) => {
    const says = LANGUAGES[language];
    const { page } = await open({ locale: language });
    expect(await page.locator('html').getAttribute('dir')).toBe(says.direction);
    await page.getByRole('log').getByText(says.about).waitFor();
    await page.getByRole('button', { name: says.start, exact: true }).click();
    await messageWith(page, says.welcome).waitFor();

    await send(page, says.question);
    const answer = messageWith(page, says.answer);
    await answer.waitFor();
    expect(await answer.locator('p').first().getAttribute('dir')).toBe(says.direction);
    const before = await messagesOf(page).count();
    await answer.getByRole('button', { name: says.source, exact: true }).click();
    const sources = messageWith(page, says.sources);
    await sources.getByText(says.edited).waitFor();
    await sources.getByRole('button', { name: says.back }).click();
    await answer.waitFor();
    expect(await messagesOf(page).count()).toBe(before);

    await send(page, says.followUp);
    await messageWith(page, says.followUpAnswer).waitFor();
  });

  it('follows a deep link of the address once', async () => {
    const { page } = await open({ path: '/?start=vote_against' });
    await messageWith(page, 'Only 2 states voted against').waitFor();
    expect(await page.evaluate('location.search')).toBe('');
    await page.reload();
    await messageWith(page, 'Only 2 states voted against').waitFor();
    expect(await messagesOf(page).filter({ hasText: '/start' }).count()).toBe(1);
  });

  it('follows it in the language of the page, however long it takes to say which that is', async () => {
    const { page, chat } = await open();
    await page.evaluate(() => localStorage.setItem('language', 'ar'));
    await page.route('**/api/setLanguage', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(`${chat.url}/?start=vote_against`);
    await messageWith(page, 'دولتان فقط').waitFor();
  });

  it('answers in the language of the message, and lets each line run its own way', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await send(page, 'كم دولة عارضت القرار؟');
    const answer = messageWith(page, 'دولتان فقط');
    await answer.waitFor();
    expect(await answer.locator('p').first().getAttribute('dir')).toBe('rtl');
  });

  it('keeps place, person and language when the page is opened again', async () => {
    const { page } = await open();
    await page.locator('[data-place=group]').click();
    await page.getByRole('button', { name: 'Sami', exact: true }).click();
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByRole('heading', { name: 'المجموعة' }).waitFor();
    expect(await page.getByRole('button', { name: 'سامي', exact: true }).getAttribute('aria-pressed')).toBe('true');
    await page.reload();
    await page.getByRole('heading', { name: 'المجموعة' }).waitFor();
  });

  it('shows a picture, and turns it into the other language in place', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await send(page, '/vote');
    const picture = messagesOf(page).filter({ has: page.locator('img') });
    const image = picture.locator('img');
    await expect.poll(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(500);
    await picture.getByRole('button', { name: 'العربية' }).click();
    await picture.getByText('ولكل دولة نقطة').waitFor();
    await picture.getByRole('button', { name: 'Show it large' }).or(picture.locator('button.picture')).first().click();
    await page.getByRole('dialog').locator('img').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('says so when the local chat has stopped', async () => {
    const { page, chat } = await open();
    await chat.stop();
    await page.getByText('The local chat has stopped').waitFor();
  });

  it('runs with nothing but the keyboard', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Start', exact: true }).focus();
    await page.keyboard.press('Enter');
    await messageWith(page, /^Hello!/).waitFor();
    await expect.poll(() => fieldOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('how many abstained?');
    await page.keyboard.press('Enter');
    const answer = messageWith(page, '22 states');
    await answer.waitFor();
    await answer.getByRole('button', { name: 'Source', exact: true }).focus();
    await page.keyboard.press('Enter');
    await messageWith(page, 'Most of what I know').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);
  });
});
