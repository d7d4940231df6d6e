/** Tests that every label fits its button on a phone, where a longer one is cut. */

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isUnanswered } from '../../src/knowledge/fact-id.ts';
import { formatPayload } from '../../src/telegram/presentation/deep-link.ts';
import { openPartsForTest } from '../support/belarus.ts';
import { describeInBrowser, goTo, messagesOf } from '../support/local-chat.ts';
import { BELARUS } from '../support/resolutions.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1300, height: 844 };
const { base } = openPartsForTest(BELARUS);
const facts = [...base.facts.keys()];

/** Sends texts in a place as a person does, without waiting for what the bot says. */
const sendAll = (page: Page, place: string, texts: readonly string[]) =>
  page.evaluate(
    async ([place, texts]) => {
      for (const text of texts) {
        const body = JSON.stringify({ person: 'first', place, text });
        await fetch('/api/send', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      }
    },
    [place, texts] as const,
  );
const keyboardsOf = (page: Page) => messagesOf(page).locator('.keyboard');
/** Presses every button that matches a selector at once. */
const pressAll = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((buttons: HTMLElement[]) => {
    for (const button of buttons) button.click();
  });
/** The labels that are cut. Each label must be drawn, or its width would say nothing. */
const cutLabels = (page: Page) =>
  page
    .locator('.keyboard span')
    .evaluateAll((labels) =>
      labels
        .filter(({ scrollWidth, clientWidth }) => clientWidth === 0 || scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
const MORE = '.keyboard button:has-text("⋯")';
const SLOW = { timeout: 120_000, interval: 250 };

describeInBrowser('on a phone, no label is cut', (open) => {
  it.each(['en', 'ar'] as const)(
    'below the answers with all facts, and behind ⋯, in %s',
    async (locale) => {
      const { page } = await open({ locale, viewport: PHONE, path: '/?start=vote_against' });
      await keyboardsOf(page).first().waitFor();
      await sendAll(
        page,
        'bot',
        facts.map((fact) => `/start ${formatPayload([fact])}`),
      );
      await expect.poll(() => keyboardsOf(page).count(), SLOW).toBe(facts.length + 1);
      expect(await cutLabels(page)).toEqual([]);
      expect(await page.locator(MORE).count()).toBe(facts.length + 1);
      await pressAll(page, MORE);
      await expect.poll(() => page.locator(MORE).count(), SLOW).toBe(0);
      expect(await cutLabels(page)).toEqual([]);
    },
    300_000,
  );

  it.each(['en', 'ar'] as const)(
    'in the menus, in %s',
    async (locale) => {
      const { page } = await open({ locale, viewport: PHONE, path: '/?start=vote_against' });
      await keyboardsOf(page).first().waitFor();
      const areas = new Set(facts.filter((id) => !isUnanswered(id)).map((id) => id.split('.')[0]));
      const sections = Object.values(base.sections).filter((each) => each.some((area) => areas.has(area)));
      const menus = ['/start', '/help', '/language', '/cite', '/vote', 'what should I cook tonight?', '/topics'];
      await sendAll(page, 'bot', [...menus, ...sections.map(() => '/topics')]);
      await expect.poll(() => keyboardsOf(page).count(), SLOW).toBe(1 + menus.length + sections.length);
      expect(await cutLabels(page)).toEqual([]);
      for (const [i] of sections.entries()) {
        const buttons = keyboardsOf(page)
          .nth(1 + menus.length + i)
          .getByRole('button');
        await buttons.nth(i).click();
      }
      await keyboardsOf(page).first().locator('button').nth(-3).click();
      await expect
        .poll(() => page.locator('.meta', { hasText: /edited|معدّلة/ }).count(), SLOW)
        .toBe(sections.length + 1);
      expect(await cutLabels(page)).toEqual([]);
    },
    300_000,
  );

  it.each(['en', 'ar'] as const)(
    'in a group, beside the picture of the bot, in %s',
    async (locale) => {
      const { page } = await open({ locale, viewport: DESK, path: '/?start=vote_against' });
      await keyboardsOf(page).first().waitFor();
      await goTo(page, 'group');
      await page.setViewportSize(PHONE);
      const questions = ['how many abstained?', 'كم دولة امتنعت؟', 'when was it adopted?', 'متى اعتمد القرار؟'];
      const asked = questions.flatMap((question) => [question, question]).map((question) => `/ask ${question}`);
      await sendAll(page, 'group', [...asked, '/settings', '/cite', '/vote']);
      await expect.poll(() => keyboardsOf(page).count(), SLOW).toBe(asked.length + 3);
      expect(await cutLabels(page)).toEqual([]);
      for (const [i] of asked.entries())
        await keyboardsOf(page)
          .nth(i)
          .getByRole('button')
          .nth(i % 2 === 0 ? 0 : -1)
          .click();
      await expect.poll(() => page.locator(MORE).count(), SLOW).toBe(0);
      expect(await cutLabels(page)).toEqual([]);
    },
    300_000,
  );
});
