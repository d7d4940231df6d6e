/** Keeps other sites and other machines out of the local chat. */

import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** Refuses names that DNS rebinding points at this machine. */
const requireLoopbackHost: MiddlewareHandler = async (c, next) => {
  if (!LOOPBACK.test(c.req.header('host') ?? '')) return c.text('This page is only for this machine.', 421);
  return next();
};

/**
 * Lets only the page itself change anything. Hono's `csrf` would not do: it checks the origin of form submissions, but
 * not of JSON.
 */
const requireOwnJson: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const isOwn = c.req.header('origin') === `http://${c.req.header('host')}`;
  const isJson = c.req.header('content-type') === 'application/json';
  return isOwn && isJson ? next() : c.text('Only the page itself can do this.', 403);
};

const disableCaching: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
};

/**
 * Creates the middleware that every request passes: headers that let the page load only its own files, status 421 for a
 * `Host` that is not loopback, and status 403 for a write that is not JSON from the page itself.
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
  return [headers, disableCaching, requireLoopbackHost, requireOwnJson];
}
