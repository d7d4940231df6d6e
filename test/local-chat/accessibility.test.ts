/** Checks the whole page with axe: in both languages and themes, on a wide screen and on a phone. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, messageWith, send } from '../support/local-chat.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const COLOR_RULES = ['color-contrast', 'link-in-text-block'] as const;

/** The screens to check. Only the colours depend on the theme, so the second theme needs only the rules on colours. */
const SCREENS = [
  { colorScheme: 'light', width: 1200, rules: undefined },
  { colorScheme: 'dark', width: 1200, rules: COLOR_RULES },
  { colorScheme: 'dark', width: 360, rules: undefined },
  { colorScheme: 'light', width: 360, rules: COLOR_RULES },
] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Expects that the page breaks no rule on any screen. Each violation names the element that breaks the rule. */
async function expectNoViolations(page: Page, state: string): Promise<void> {
  for (const { colorScheme, width, rules } of SCREENS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate<readonly Violation[]>(
      `axe.run(${JSON.stringify({ ...(rules && { runOnly: rules }), resultTypes: ['violations'] })}).then(({ violations }) => violations)`,
    );
    const broken = found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
    expect(broken, `${state}, ${colorScheme}, ${width} pixels wide`).toEqual([]);
  }
  await page.setViewportSize({ width: 1200, height: 800 });
}

describeInBrowser('the page is accessible', (open) => {
  it.each(['en', 'ar'] as const)('in %s', async (locale) => {
    const { page } = await open({ locale, viewport: { width: 1200, height: 800 } });
    await page.evaluate(AXE);
    await page.locator('.empty p').getByText(/./).waitFor();
    await expectNoViolations(page, 'before the first message');

    await page.locator('.start').click();
    await send(page, 'how meny states voted aginst it?');
    await messageWith(page, 'Only 2 states').waitFor();
    await fieldOf(page).fill('/');
    await page.getByRole('option').first().waitFor();
    await expectNoViolations(page, 'with suggestions');
    await fieldOf(page).press('Escape');

    await page.locator('article .more').last().click();
    await page.getByRole('menuitem').first().waitFor();
    await expectNoViolations(page, 'with a menu');
    await page.keyboard.press('Escape');

    await send(page, 'who proposed the amendments and when was the election?');
    await page.locator('.chat > header button').nth(-3).click();
    await page.locator('.half .evidence').last().waitFor();
    await expectNoViolations(page, 'with an explanation');
    await page.keyboard.press('Escape');
    await page.locator('.chat > header button').nth(-2).click();
    await page.locator('.fact').first().waitFor();
    await expectNoViolations(page, 'with all facts');
    await page.keyboard.press('Escape');

    await page.locator('.chat > header button').last().click();
    await page.getByRole('menuitem').first().click();
    await page.getByRole('search').getByRole('searchbox').fill('election');
    await page.locator('article[aria-current]').waitFor();
    await expectNoViolations(page, 'with a search of the chat');
    await page.keyboard.press('Escape');

    await page.locator('.chat > header button').last().click();
    await page.getByRole('menuitem').last().click();
    await page.getByRole('dialog').waitFor();
    await expectNoViolations(page, 'with the question whether to clear the chat');
  });
});
