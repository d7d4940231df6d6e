import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BrowserError, findChromium, openBrowser } from '../../../tools/screenshots/browser.ts';

it('finds the browser that CHROMIUM names, else one on the search path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-browser-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'chromium');
  writeFileSync(path, '');
  expect(findChromium({ PATH: folder })).toBeUndefined();
  chmodSync(path, 0o755);
  expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(path);
  expect(findChromium({ PATH: folder, CHROMIUM: '/opt/browser' })).toBe('/opt/browser');
});

it('says how to get a browser if there is none', async () => {
  const opening = openBrowser({ PATH: '/nowhere' });
  await expect(opening).rejects.toThrow(BrowserError);
  await expect(opening).rejects.toThrow(/Install it, or set CHROMIUM/);
});
