import { expect, it } from 'vitest';
import {
  DONE_BY,
  FROM,
  PLACE,
  RECIPIENT,
  TO,
  TO_BODY,
  TOPICAL,
} from '../../../../src/understanding/claims/clause/prepositions.ts';

it.each([
  ['what something is about', TOPICAL, ['about', 'حول'], ['by', 'من']],
  ['who did something', DONE_BY, ['by', 'proposed by', 'من قبل'], ['standby', 'من']],
  ['what it comes from', FROM, ['from', 'من'], ['form']],
  ['where it is', PLACE, ['in', 'في'], ['into']],
  ['who gets it', RECIPIENT, ['to', 'الى'], ['too']],
  ['the Russians', TO, ['للروس'], ['روسيا']],
  ['the body', TO_BODY, ['لمجلس الأمن', 'للجمعية'], ['مجلس']],
])('stand before %s', (_, pattern, words, others) => {
  expect(words.every((word) => pattern.test(word))).toBe(true);
  expect(others.some((word) => pattern.test(word))).toBe(false);
});
