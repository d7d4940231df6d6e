/** Tests of URLs. */

import { expect, it } from 'vitest';
import { checkUrl } from '../../src/formatting/urls.ts';

it.each([
  ['telegram.org', 'http://telegram.org/'],
  ['HTTPS://UN.org?q=قرار', 'https://un.org/?q=قرار'],
  ['https://undocs.org/A/HRC/RES/45/1#p', 'https://undocs.org/A/HRC/RES/45/1#p'],
  ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
  ['tg://resolve?domain=x', 'tg://resolve?domain=x'],
])('accepts %s', (given, url) => {
  expect(checkUrl(given)).toEqual({ ok: true, url });
});

it.each([
  ['not-a-url', 'Wrong HTTP URL'],
  ['http://localhost/', 'Wrong HTTP URL'],
  ['https://un.org/a b', 'Wrong HTTP URL'],
  ['ftp://example.com', 'Unsupported URL protocol'],
  ['javascript://alert', 'Unsupported URL protocol'],
  ['https://', 'URL host is empty'],
  ['', 'URL host is empty'],
])('rejects "%s"', (given, problem) => {
  expect(checkUrl(given)).toEqual({ ok: false, problem });
});
