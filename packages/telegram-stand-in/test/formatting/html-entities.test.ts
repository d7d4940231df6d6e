/** Tests of HTML entities. */

import { expect, it } from 'vitest';
import { decodeEntity } from '../../src/formatting/html-entities.ts';

it.each([
  ['&lt;', '<', 4],
  ['&amp', '&', 4],
  ['&#1602;', 'ق', 7],
  ['&#x1F3DB;', '🏛', 9],
])('decodes %s', (html, character, length) => {
  expect(decodeEntity(`a${html}`, 1)).toEqual({ character, length });
});

it.each(['&nbsp;', '&AMP;', '&', 'x', '&#0;', '&#12345678;', ''])('does not decode "%s"', (html) => {
  expect(decodeEntity(html, 0)).toBeUndefined();
});
