/** Requests that a link in a group leads to, until the person who made them opens the private chat. */

import { randomBytes } from 'node:crypto';
import { createLocalMap, type MapFactory, type MapOptions } from '../../bounded-map.ts';

/** What a person asked for in a group. */
export interface PendingRequest {
  /** Whether to answer a question or to check a text. */
  readonly kind: 'question' | 'check';
  readonly text: string;
}

/** The requests, which are forgotten after ten minutes. */
export interface PendingRequests {
  /** Adds a request; returns the payload of the deep link to it, such as `ask-Zk3jT0aVt6Q1xw9e`. */
  add(request: PendingRequest): string;
  /** Returns the request of a payload; undefined if it is no such payload, or the request is too long ago. */
  get(payload: string): PendingRequest | undefined;
}

const PREFIX = 'ask-';

/** How long a request is remembered, in milliseconds: as long as a conversation. */
const MAX_AGE = 10 * 60_000;

/** The map of the requests, by payload. */
export const REQUESTS = { name: 'request', size: 1000, lifetime: MAX_AGE } as const satisfies MapOptions;

/** Checks whether a payload leads to a request, which may be forgotten. */
export function isRequestPayload(payload: string): boolean {
  return payload.startsWith(PREFIX);
}

/** Creates an empty list. The oldest requests make room for new ones. `now` is in milliseconds. */
export function createPendingRequests(now: () => number, createMap: MapFactory = createLocalMap): PendingRequests {
  const requests = createMap<{ readonly request: PendingRequest; readonly at: number }>(REQUESTS);
  return {
    add(request) {
      const payload = `${PREFIX}${randomBytes(12).toString('base64url')}`;
      requests.set(payload, { request, at: now() });
      return payload;
    },
    get(payload) {
      const found = requests.get(payload);
      return found && now() - found.at <= MAX_AGE ? found.request : undefined;
    },
  };
}
