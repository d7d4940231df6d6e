import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  fitPayload,
  formatDeepLink,
  formatPayload,
  formatShareLink,
  parsePayload,
} from '../../../src/telegram/presentation/deep-link.ts';
import { openPartsForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

const facts = [...openPartsForTest(BELARUS).base.facts.keys()];

it('a payload is parsed back to the same one or two facts', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...facts), { minLength: 1, maxLength: 2 }), (ids) => {
      const payload = formatPayload(ids);
      expect(payload).toMatch(/^[\w-]{1,64}$/);
      const back = parsePayload(payload);
      expect(back).toEqual(ids.slice(0, back.length));
    }),
  );
});

it('a payload that is too long for two facts holds the first', () => {
  const long = 'commissioner.oral-update-deadline';
  expect(parsePayload(formatPayload([long, 'commissioner.written-report-session']))).toEqual([long]);
});

it.each([
  [[], false],
  [['vote.for'], true],
  [['vote.for', 'vote.against'], true],
  [['commissioner.oral-update-deadline', 'commissioner.written-report-session'], false],
])('facts that all fit into one payload are told from others: %j', (ids, fit) => {
  expect(fitPayload(ids)).toBe(fit);
});

it('a share link holds a deep link and its text', () => {
  const url = new URL(formatShareLink(formatDeepLink('a_bot', ['vote.for']), 'المؤيدون & co'));
  expect(url.searchParams.get('url')).toBe('https://t.me/a_bot?start=vote_for');
  expect(url.searchParams.get('text')).toBe('المؤيدون & co');
});
