import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { Api, GrammyError, HttpError, InputFile } from 'grammy';
import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFetch } from '../../../src/telegram/transport/fetch.ts';

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const MESSAGE = JSON.stringify({ ok: true, result: { message_id: 7, date: 0, chat: { id: 1, type: 'private' } } });

async function listen<S extends Server>(server: S): Promise<Api> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return openApi((server.address() as AddressInfo).port);
}

const openApi = (port: number) => new Api('1:token', { apiRoot: `http://127.0.0.1:${port}`, fetch: createFetch() });

const answering = (listener: RequestListener) => listen(createServer(listener));

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('calls of the Bot API', () => {
  it('keep connections alive', async () => {
    const ports = new Set<number | undefined>();
    const api = await answering((request, response) => {
      ports.add(request.socket.remotePort);
      response.end(MESSAGE);
    });
    for (let i = 0; i < 20; i++) expect((await api.sendMessage(1, 'قرار')).message_id).toBe(7);
    // The next call may begin just before the connection of the last one is free.
    expect(ports.size).toBeLessThanOrEqual(2);
  });

  it('keep letters whole that come in pieces', async () => {
    const bytes = Buffer.from(MESSAGE.replace('private', 'قرار'));
    const api = await answering((_, response) => {
      const middle = bytes.indexOf('ق') + 1;
      response.write(bytes.subarray(0, middle));
      setTimeout(() => response.end(bytes.subarray(middle)), 20);
    });
    expect((await api.sendMessage(1, 'x')).chat.type).toBe('قرار');
  });

  it('upload files, which the strict stand-in accepts', async () => {
    const server = await startBotApi();
    onTestFinished(() => server.close());
    const person = server.addPerson({ languageCode: 'en' });
    person.send('/start');
    const api = new Api(server.token, { apiRoot: server.url, fetch: createFetch() });
    const sent = await api.sendPhoto(person.user.id, new InputFile(PIXEL, 'pixel.png'), { caption: 'قرار' });
    expect(sent).toMatchObject({ caption: 'قرار', photo: [{ width: 1, height: 1 }] });
  });

  it('can be aborted, before and while they wait for the answer', async () => {
    const abort = new AbortController();
    const api = await answering(() => abort.abort());
    const signal = abort.signal as Parameters<Api['getMe']>[0];
    for (let i = 0; i < 2; i++) expect(await failureOf(api.getMe(signal))).toBeInstanceOf(HttpError);
  });
});

describe('an error', () => {
  it.each([502, 413])('of a proxy, as a page with status %i, has that code', async (status) => {
    const api = await answering((_, response) => response.writeHead(status).end('<html>nginx</html>'));
    const error = await failureOf(api.getMe());
    expect(error).toBeInstanceOf(GrammyError);
    expect(error).toMatchObject({ error_code: status });
  });

  it('of the Bot API has its description', async () => {
    const body = JSON.stringify({ ok: false, error_code: 429, description: 'Slow', parameters: { retry_after: 3 } });
    const api = await answering((_, response) => response.writeHead(429).end(body));
    expect(await failureOf(api.getMe())).toMatchObject({ description: 'Slow', parameters: { retry_after: 3 } });
  });

  it('is an answer that is no JSON, although its status is good', async () => {
    const api = await answering((_, response) => response.end('<html>'));
    expect(await failureOf(api.getMe())).toBeInstanceOf(HttpError);
  });

  it('of the connection says that nobody listens', async () => {
    const probe = createTcpServer();
    await listen(probe);
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    expect(await failureOf(openApi(port).getMe())).toMatchObject({ error: { code: 'ECONNREFUSED' } });
  });

  it('of the connection says that it broke after the call was sent', async () => {
    const reset = await listen(createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())));
    expect(await failureOf(reset.getMe())).toMatchObject({ error: { code: 'ECONNRESET' } });
    const closed = await listen(createTcpServer((socket) => socket.once('data', () => socket.end())));
    expect(await failureOf(closed.getMe())).toMatchObject({ error: { code: 'UND_ERR_SOCKET' } });
  });
});
