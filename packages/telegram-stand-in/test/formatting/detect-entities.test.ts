/** Tests of the entities that Telegram detects. */

import { expect, it } from 'vitest';
import { detectEntities, overlaps } from '../../src/formatting/detect-entities.ts';

it.each([
  ['انظر /help', [['bot_command', 5, 5]]],
  ['/ask@the_bot كم؟', [['bot_command', 0, 12]]],
  ['See un.org, or https://un.org/a?b=1.', [['url', 4, 6], ['url', 15, 20]]], // biome-ignore format: one row
  ['a@b.org', [['email', 0, 7]]],
  ['ask @the_bot #قرار_45', [['mention', 4, 8], ['hashtag', 13, 8]]], // biome-ignore format: one row
  ['and/or 45/1 x.y #45 a@b @x', []],
])('marks %s', (text, expected) => {
  const found = detectEntities(text).map(({ type, offset, length }) => [type, offset, length]);
  expect(found).toEqual(expected);
});

it('overlaps if two entities share a character', () => {
  const at = (offset: number, length: number) => ({ type: 'bold', offset, length }) as const;
  expect(overlaps(at(0, 3), at(2, 1))).toBe(true);
  expect(overlaps(at(0, 3), at(3, 1))).toBe(false);
});
