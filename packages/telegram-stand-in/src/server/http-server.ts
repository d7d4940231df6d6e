/** The HTTP side of the server. */

import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { BotApiError } from '../api/errors.ts';
import type { FileStore } from '../files/file-store.ts';
import { createErrorResponse } from './execute-method.ts';
import { refuseWebPages } from './guard.ts';

/** The answer to a call: a response of the Bot API, the page of a proxy in front of it, or a dropped connection. */
export type HttpAnswer =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'bad-gateway' }
  | { readonly kind: 'drop' };

/** What the HTTP server needs. */
export interface HttpServerOptions {
  readonly token: string;
  readonly files: FileStore;
  /** Answers a call. The signal aborts if the client disconnects first. */
  dispatch(method: string, request: Request, signal: AbortSignal): Promise<HttpAnswer>;
}

type Env = { Bindings: HttpBindings };

const BAD_GATEWAY =
  '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>';

const respond = (body: unknown, status: number): Response => Response.json(body, { status });
const respondWithError = (error: BotApiError): Response => respond(createErrorResponse(error), error.code);

function createDisconnectSignal({ env }: Context<Env>): AbortSignal {
  const controller = new AbortController();
  env.outgoing.once('close', () => controller.abort());
  return controller.signal;
}

/**
 * Creates the HTTP server, which does not listen yet. Its routes are `/bot<token>/<method>`, by GET and POST, and
 * `/file/bot<token>/<path>`. It refuses web pages, and bodies of more than 50 MB.
 */
export function createHttpServer({ token, files, dispatch }: HttpServerOptions): Server {
  const app = new Hono<Env>();
  const requireToken: MiddlewareHandler<Env> = async (c, next) => {
    if (c.req.param('bot') !== `bot${token}`) throw new BotApiError(401, 'Unauthorized');
    return next();
  };

  app.use(refuseWebPages);
  app.get('/file/:bot{bot[^/]+}/:path{.+}', requireToken, (c) => {
    const file = files.findByPath(c.req.param('path'));
    if (file === undefined) throw new BotApiError(404, 'Not Found');
    return new Response(file.bytes.slice(), { headers: { 'content-type': 'application/octet-stream' } });
  });
  app.on(['GET', 'POST'], '/:bot{bot[^/]+}/:method', requireToken, async (c) => {
    const answer = await dispatch(c.req.param('method'), c.req.raw, createDisconnectSignal(c));
    switch (answer.kind) {
      case 'json':
        return respond(answer.body, answer.status);
      case 'bad-gateway':
        return new Response(BAD_GATEWAY, { status: 502, headers: { 'content-type': 'text/html' } });
      case 'drop':
        c.env.incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
      default:
        return answer satisfies never;
    }
  });
  app.notFound(() => respondWithError(new BotApiError(404, 'Not Found')));
  app.onError((error) =>
    respondWithError(
      error instanceof BotApiError ? error : new BotApiError(500, `Internal Server Error: ${error.message}`),
    ),
  );
  return createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
}
