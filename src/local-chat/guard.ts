/** Keeps other sites and other machines out of the local chat. */

import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** Refuses names that DNS rebinding points at this machine. */
const requireLoopbackHost: MiddlewareHandler = async (c, next) => {
  if (!LOOPBACK.test(c.req.header('host') ?? '')) return c.text('This page is only for this machine.', 421);
  return next();
};

/** Refuses requests of other origins, reads too: the stream of events holds everything that was said. */
const requireOwnOrigin: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin');
  const isOwn = origin === undefined || origin === `http://${c.req.header('host')}`;
  return isOwn ? next() : c.text('Only the page itself can do this.', 403);
};

/**
 * Lets only the page itself change anything. Hono's `csrf` would not do: it checks the origin of form submissions, but
 * not of JSON.
 */
const requireOwnJson: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const hasOrigin = c.req.header('origin') !== undefined;
  const isJson = c.req.header('content-type') === 'application/json';
  return hasOrigin && isJson ? next() : c.text('Only the page itself can do this.', 403);
};

/** The largest request, in bytes: a text of 4,096 characters, each escaped in JSON, and what goes with it. */
const MAX_BODY = 32 * 1024;

const limitBody = bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.json({ error: 'The request is too long.' }, 413) });

const disableCaching: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
};

/**
 * Creates the middleware that every request passes: headers that let the page load only its own files, status 421 for a
 * `Host` that is not loopback, status 403 for another origin and for a write that is not JSON from the page itself, and
 * status 413 for a body of more than 32 kB.
 */
export function createGuards(): readonly MiddlewareHandler[] {
  const headers = secureHeaders({
    contentSecurityPolicy: {
      ...{ defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'"] },
      ...{ connectSrc: ["'self'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
      ...{ requireTrustedTypesFor: ["'script'"], trustedTypes: ["'none'"] },
    },
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  });
  return [headers, disableCaching, requireLoopbackHost, requireOwnOrigin, requireOwnJson, limitBody];
}
