/** Keeps web pages out: a page that is open on the same machine can reach loopback, too. */

import type { MiddlewareHandler } from 'hono';
import { BotApiError } from '../api/errors.ts';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/**
 * Refuses what only a browser sends, before anything is read: a `Host` other than loopback, which DNS rebinding leaves
 * in the request (421), an `Origin` (403), and a request that another site has caused without one, such as that of an
 * image (403). Bots send none of these. An address that a person opens in a browser passes.
 */
export const refuseWebPages: MiddlewareHandler = async (c, next) => {
  if (!LOOPBACK.test(c.req.header('host') ?? '')) {
    throw new BotApiError(421, 'Misdirected Request: this test server answers on loopback only');
  }
  if (c.req.header('origin') !== undefined || (c.req.header('sec-fetch-site') ?? 'none') !== 'none') {
    throw new BotApiError(403, 'Forbidden: this test server answers bots, not web pages');
  }
  return next();
};
