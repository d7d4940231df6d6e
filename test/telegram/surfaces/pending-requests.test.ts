import { expect, it } from 'vitest';
import { createPendingRequests, isRequestPayload } from '../../../src/telegram/surfaces/pending-requests.ts';
import { createClock } from '../../support/places.ts';

const QUESTION = { kind: 'question', text: 'كم دولة امتنعت؟' } as const;

it('a request is found by its payload for ten minutes', () => {
  const { now, pass } = createClock();
  const requests = createPendingRequests(now);
  const payload = requests.add(QUESTION);
  pass(600);
  expect(requests.get(payload)).toEqual(QUESTION);
  pass(1);
  expect(requests.get(payload)).toBeUndefined();
});

it('a payload is one that Telegram accepts, hard to guess, and unlike that of a fact', () => {
  const requests = createPendingRequests(Date.now);
  const payloads = [1, 2, 3].map(() => requests.add(QUESTION));
  for (const payload of payloads) expect(payload).toMatch(/^[\w-]{20,64}$/);
  expect(new Set(payloads).size).toBe(3);
  expect([...payloads, 'vote_against', 'inline', ''].map(isRequestPayload)).toEqual([
    ...[true, true, true],
    ...[false, false, false],
  ]);
});
