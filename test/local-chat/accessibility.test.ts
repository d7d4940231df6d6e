import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, fieldOf, messageWith, send } from '../support/local-chat.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that the page breaks, each with the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(() =>
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself there
    (globalThis as any).axe.run(),
  );
  type Violation = { id: string; nodes: { html: string; failureSummary: string }[] };
  return (found.violations as Violation[]).flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

describeInBrowser('axe finds nothing', (open) => {
  it.each([
    ['en', 'light', 1200],
    ['en', 'dark', 1200],
    ['ar', 'light', 1200],
    ['ar', 'dark', 1200],
    ['en', 'light', 360],
    ['ar', 'dark', 360],
  ] as const)('in %s, %s, %i pixels wide', async (locale, colorScheme, width) => {
    const { page } = await open({ locale, colorScheme, viewport: { width, height: 800 } });
    await page.locator('.empty p').getByText(/./).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.locator('.start').click();
    await send(page, 'how meny states voted aginst it?');
    await messageWith(page, 'Only 2 states').waitFor();
    await fieldOf(page).fill('/');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await fieldOf(page).press('Escape');

    await page.locator('article .more').last().click();
    await page.getByRole('menuitem').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.locator('.chat > header button').nth(-2).click();
    await page.locator('.evidence').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.chat > header button').last().click();
    await page.locator('.fact').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
