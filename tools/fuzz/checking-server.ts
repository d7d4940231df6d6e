/** A Bot API server that knows no chats: it checks every call strictly, and makes up a result. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BotApiError, checkRequest } from 'telegram-stand-in';

/** The parameters of a call. */
export type CallParams = Readonly<Record<string, unknown>>;

/** What the owner of the server decides and sees. */
export interface CheckingOptions {
  /** Called with each valid call. What it returns is the result; an error that it throws is that of the API. */
  answer(method: string, params: CallParams): unknown;
  /** Called with each invalid call. */
  onInvalid(method: string, reason: string, body: string): void;
}

/** A running server. */
export interface CheckingServer {
  /** The root of the API. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1, for any token. */
export async function startCheckingServer({ answer, onInvalid }: CheckingOptions): Promise<CheckingServer> {
  async function respond(url: string, headers: Record<string, string>, body: Buffer): Promise<[number, object]> {
    const method = url.split('/').at(-1) ?? '';
    let params: CallParams;
    try {
      params = await checkRequest(method, new Request(`http://127.0.0.1${url}`, { method: 'POST', headers, body }));
    } catch (error) {
      if (!(error instanceof BotApiError)) throw error;
      onInvalid(method, error.message, body.toString('utf8').slice(0, 5000));
      return [error.code, { ok: false, error_code: error.code, description: error.message }];
    }
    try {
      return [200, { ok: true, result: answer(method, params) }];
    } catch (error) {
      if (!(error instanceof BotApiError)) throw error;
      const { code, message, parameters } = error;
      return [code, { ok: false, error_code: code, description: message, ...(parameters && { parameters }) }];
    }
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { 'content-type': type = 'application/json' } = request.headers;
    const body = Buffer.concat(chunks);
    const [status, json] = await respond(request.url ?? '', { 'content-type': type }, body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
