import { describe, expect, it } from 'vitest';
import type { BotApiServer } from '../../src/server/start-bot-api.ts';
import { openServer } from '../support.ts';

const send = async (server: BotApiServer, init: RequestInit, query = '') => {
  const response = await fetch(`${server.url}/bot${server.token}/sendMessage${query}`, init);
  const body = (await response.json()) as { ok: boolean; result?: { text: string }; description?: string };
  return body.ok ? body.result : body.description;
};

describe('parameters', () => {
  it.each(['query', 'urlencoded', 'multipart', 'JSON'])('may come as %s', async (way) => {
    const server = await openServer();
    const amal = server.addPerson();
    amal.send('hello');
    const markup = { inline_keyboard: [[{ text: 'زر', callback_data: 'x' }]] };
    const typed = { chat_id: amal.chat.id, text: 'قرار 45/1 & more', protect_content: true, reply_markup: markup };
    const fields = {
      ...typed,
      chat_id: String(typed.chat_id),
      protect_content: 'True',
      reply_markup: JSON.stringify(markup),
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const sent = await {
      query: () => send(server, {}, `?${new URLSearchParams(fields)}`),
      urlencoded: () => send(server, { method: 'POST', body: new URLSearchParams(fields) }),
      multipart: () => send(server, { method: 'POST', body: form }),
      JSON: () =>
        send(server, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(typed) }),
    }[way]?.();
    expect(sent).toMatchObject({ text: typed.text, has_protected_content: true, reply_markup: markup });
    expect(server.calls[0]?.params).toEqual(typed);
  });

  it.each([
    ['{', "Bad Request: can't parse the request body as JSON"],
    ['[]', 'Bad Request: the request body must be a JSON object'],
  ])('are refused as JSON %s', async (body, words) => {
    const server = await openServer();
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    expect(await send(server, init)).toBe(words);
  });

  it('are refused where a form holds broken JSON, or the type of the body is another', async () => {
    const server = await openServer();
    const text = (markup: string) => new URLSearchParams({ chat_id: '1', text: 'x', ...JSON.parse(markup) });
    expect(await send(server, { method: 'POST', body: text('{"reply_markup":"{"}') })).toBe(
      "Bad Request: can't parse reply keyboard markup JSON object",
    );
    expect(await send(server, { method: 'POST', body: text('{"entities":"{"}') })).toBe(
      "Bad Request: can't parse entities JSON object",
    );
    expect(await send(server, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' })).toBe(
      'Bad Request: unsupported content type',
    );
  });
});
