import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deepLink, formatPayload, parsePayload, shareLink } from '../../../src/telegram/presentation/deep-link.ts';
import { BELARUS, openPartsForTest } from '../../support/belarus.ts';

const facts = [...openPartsForTest(BELARUS).base.facts.keys()];

it('one fact, or two, come back from a link as they went in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...facts), { minLength: 1, maxLength: 2 }), (told) => {
      const payload = formatPayload(told);
      expect(payload).toMatch(/^[\w-]{1,64}$/);
      const back = parsePayload(payload);
      expect(back).toEqual(told.slice(0, back.length));
    }),
  );
});

it('where two do not fit, the first does', () => {
  const long = 'commissioner.oral-update-deadline';
  expect(parsePayload(formatPayload([long, 'commissioner.written-report-session']))).toEqual([long]);
});

it('a link to share holds the link and what it leads to', () => {
  const url = new URL(shareLink(deepLink('a_bot', ['vote.for']), 'المؤيدون & co'));
  expect(url.searchParams.get('url')).toBe('https://t.me/a_bot?start=vote_for');
  expect(url.searchParams.get('text')).toBe('المؤيدون & co');
});
