/** How calls of the Bot API go over HTTP: with undici, which takes a quarter of the CPU time of grammY's node-fetch. */

import type { Readable } from 'node:stream';
import type { ApiClientOptions } from 'grammy';
import { Agent, type Dispatcher } from 'undici';

/** What grammY hands over for a call. */
interface Call {
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** A stream if a file is uploaded. */
  readonly body: string | Readable;
  readonly signal?: AbortSignal | undefined;
}

/** What grammY needs of a response. */
interface Response {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}

/** A proxy before the Bot API answers an error with a page of HTML: it becomes an answer as the Bot API gives it. */
function parseBody(status: number, statusText: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (status < 400) throw error;
    return { ok: false, error_code: status, description: statusText || `HTTP status ${status}` };
  }
}

/** Passes a call on, and resolves when the whole response is there. Rejects with the error of the connection. */
function send(dispatcher: Dispatcher, url: URL, { method, headers, body, signal }: Call): Promise<Response> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let statusText = '';
    let controller: Dispatcher.DispatchController | undefined;
    const abort = () => {
      const error = new Error('the call was aborted');
      controller?.abort(error);
      reject(error);
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    const done = () => signal?.removeEventListener('abort', abort);
    // The connection is undici's concern.
    const { connection: _, ...own } = headers;
    dispatcher.dispatch(
      { origin: url.origin, path: `${url.pathname}${url.search}`, method, headers: own, body },
      {
        onRequestStart(started) {
          controller = started;
          if (signal?.aborted) abort();
        },
        onResponseStart(_controller, code, _headers, message = '') {
          [status, statusText] = [code, message];
        },
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd() {
          done();
          const text = Buffer.concat(chunks).toString();
          const json = async () => parseBody(status, statusText, text);
          resolve({ ok: status >= 200 && status < 300, status, json });
        },
        onResponseError(_controller, error) {
          done();
          reject(error);
        },
      },
    );
  });
}

/**
 * Creates a `fetch` for grammY, whose connections are kept alive. Without a connection, the error has the `code` of
 * Node or undici, such as `ECONNREFUSED`, `ECONNRESET` or `UND_ERR_CONNECT_TIMEOUT`; it is the `error` of grammY's
 * `HttpError`. A page with an error status that is no JSON is read as an answer of the Bot API with that code.
 */
export function createFetch(): NonNullable<ApiClientOptions['fetch']> {
  const agent = new Agent();
  const fetch = (url: string, call: Call) => send(agent, new URL(url), call);
  // grammY's type is that of node-fetch, of which it uses this part.
  return fetch as unknown as NonNullable<ApiClientOptions['fetch']>;
}
