/** Tests of the method for documents. */

import { Api, InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import { getError, openServer } from '../support.ts';

async function open() {
  const server = await openServer();
  const amal = server.addPerson();
  amal.send('x');
  return { server, amal, chat_id: amal.chat.id, api: new Api(server.token, { apiRoot: server.url }) };
}

describe('a document', () => {
  it('is uploaded with its name, and can be downloaded', async () => {
    const { server, amal, chat_id, api } = await open();
    const bytes = new TextEncoder().encode('سؤال,1');
    const sent = await api.sendDocument(chat_id, new InputFile(bytes, 'questions.csv'), { caption: 'قرار' });
    expect(sent).toMatchObject({
      caption: 'قرار',
      document: { file_name: 'questions.csv', mime_type: 'text/csv', file_size: bytes.length },
    });
    expect(await amal.nextMessage()).toEqual(sent);
    expect(server.readFile(sent.document.file_id)).toEqual(bytes);
  });

  it('of an unknown kind is a stream of bytes', async () => {
    const { chat_id, api } = await open();
    const { document } = await api.sendDocument(chat_id, new InputFile(new Uint8Array([1]), 'a.bin'));
    expect(document.mime_type).toBe('application/octet-stream');
  });

  it.each([
    ['an empty file', new Uint8Array(), {}, 'file must be non-empty'],
    ['a long caption', new Uint8Array([1]), { caption: 'x'.repeat(1025) }, 'message caption is too long'],
    ['an unclosed tag', new Uint8Array([1]), { caption: '<b>x', parse_mode: 'HTML' }, "can't parse entities"],
  ] as const)('is rejected: %s', async (_name, bytes, options, reason) => {
    const { chat_id, api } = await open();
    await expect(api.sendDocument(chat_id, new InputFile(bytes, 'a.csv'), options)).rejects.toThrow(reason);
  });

  it('is rejected if it is missing, not an upload, or has a parameter that is not supported', async () => {
    const { server, chat_id } = await open();
    const send = (params: object) => getError(server, 'sendDocument', { chat_id, ...params });
    expect(await send({})).toBe('Bad Request: there is no document in the request');
    expect(await send({ document: 'some-id' })).toBe(
      'Bad Request: sending a document by file_id or URL is not supported by this test server',
    );
    expect(await send({ document: 'x', file_name: 'y' })).toBe('Bad Request: unknown parameter "file_name"');
    expect(await send({ document: 'x', disable_content_type_detection: true })).toMatch(/is not supported/);
  });

  it('is rejected in a group that does not allow documents', async () => {
    const { server, amal, api } = await open();
    const group = server.addGroup({ kind: 'supergroup', members: [amal] });
    group.setMember(server.bot, 'restricted', { fields: { can_send_messages: true } });
    const attempt = api.sendDocument(group.chat.id, new InputFile(new Uint8Array([1]), 'a.csv'));
    await expect(attempt).rejects.toThrow('not enough rights to send documents to the chat');
  });

  it('cannot be sent to somebody who has blocked the bot', async () => {
    const { amal, chat_id, api } = await open();
    amal.block();
    const attempt = api.sendDocument(chat_id, new InputFile(new Uint8Array([1]), 'a.csv'));
    await expect(attempt).rejects.toThrow('Forbidden: bot was blocked by the user');
  });
});
