import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

const HEADERS = {
  'content-security-policy': [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'"],
    ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
    ...["require-trusted-types-for 'script'", "trusted-types 'none'"],
  ].join('; '),
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/**
 * Keeps other sites out: a name other than loopback's in `Host` is one that was rebound to this machine, and what changes
 * anything comes as JSON from the page itself. Sends the headers that let the page load nothing from elsewhere.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (!LOOPBACK.test(host)) return c.text('this page is for this machine only', 421, HEADERS);
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const isOurs = c.req.header('origin') === `http://${host}`;
    const isJson = c.req.header('content-type') === 'application/json';
    if (!isOurs || !isJson) return c.text('only the page itself may do that', 403, HEADERS);
  }
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  return undefined;
};
