import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { BotApiError } from '../api/errors.ts';
import type { FileStore } from '../files/file-store.ts';
import { createErrorResponse } from './execute-method.ts';

/** What goes back for a call: an answer of the Bot API, a page of a proxy in front of it, or nothing. */
export type HttpAnswer =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'bad-gateway' }
  | { readonly kind: 'drop' };

/** What the HTTP server needs of the rest. */
export interface HttpServerOptions {
  readonly token: string;
  readonly files: FileStore;
  /** Answers a call of a method; the signal is aborted when the client is gone before that. */
  dispatch(method: string, request: Request, signal: AbortSignal): Promise<HttpAnswer>;
}

type Env = { Bindings: HttpBindings };

const BAD_GATEWAY =
  '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>';

const json = (body: unknown, status: number): Response => Response.json(body, { status });
const refused = (code: number, description: string): Response =>
  json(createErrorResponse(new BotApiError(code, description)), code);

function signalOf({ env }: Context<Env>): AbortSignal {
  const gone = new AbortController();
  env.outgoing.once('close', () => gone.abort());
  return gone.signal;
}

/** The HTTP side: `/bot<token>/<method>` by GET and POST, and `/file/bot<token>/<path>`. It does not listen yet. */
export function createHttpServer({ token, files, dispatch }: HttpServerOptions): Server {
  const app = new Hono<Env>();
  app.get('/file/:bot{bot[^/]+}/:path{.+}', (c) => {
    if (c.req.param('bot') !== `bot${token}`) return refused(401, 'Unauthorized');
    const file = files.findByPath(c.req.param('path'));
    if (file === undefined) return refused(404, 'Not Found');
    return new Response(file.bytes.slice(), { headers: { 'content-type': 'application/octet-stream' } });
  });
  app.on(['GET', 'POST'], '/:bot{bot[^/]+}/:method', async (c) => {
    if (c.req.param('bot') !== `bot${token}`) return refused(401, 'Unauthorized');
    const answered = await dispatch(c.req.param('method'), c.req.raw, signalOf(c));
    switch (answered.kind) {
      case 'json':
        return json(answered.body, answered.status);
      case 'bad-gateway':
        return new Response(BAD_GATEWAY, { status: 502, headers: { 'content-type': 'text/html' } });
      case 'drop':
        c.env.incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
      default:
        return answered satisfies never;
    }
  });
  app.notFound(() => refused(404, 'Not Found'));
  app.onError((error) => refused(500, `Internal Server Error: ${error.message}`));
  return createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
}
