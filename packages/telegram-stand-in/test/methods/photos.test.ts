/** Tests of the methods for photos. */

import { Api, InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createPng, getError, getResult, openServer } from '../support.ts';

async function open() {
  const server = await openServer();
  const amal = server.addPerson();
  amal.send('x');
  return { server, amal, chat_id: amal.chat.id, api: new Api(server.token, { apiRoot: server.url }) };
}

describe('a photo', () => {
  it('is uploaded, sent again by its id, and downloaded', async () => {
    const { server, amal, chat_id, api } = await open();
    const bytes = createPng(640, 480);
    const options = { caption: '<b>قرار</b>', parse_mode: 'HTML' } as const;
    const sent = await api.sendPhoto(chat_id, new InputFile(bytes, 'vote.png'), options);
    expect(sent).toMatchObject({ caption: 'قرار', caption_entities: [{ type: 'bold', offset: 0, length: 4 }] });
    expect(sent.photo).toMatchObject([{ width: 640, height: 480, file_size: 33 }]);
    const file_id = sent.photo[0]?.file_id as string;
    expect((await api.sendPhoto(chat_id, file_id)).photo).toEqual(sent.photo);
    const file = await api.getFile(file_id);
    expect(file.file_path).toBe('photos/file_0.png');
    const fetched = await fetch(`${server.url}/file/bot${server.token}/${file.file_path}`);
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(bytes);
    expect((await fetch(`${server.url}/file/bot${server.token}/photos/none`)).status).toBe(404);
    expect((await fetch(`${server.url}/file/bot1:x/${file.file_path}`)).status).toBe(401);
    expect(amal.messages).toHaveLength(3);
  });

  it('can be a part of the form itself', async () => {
    const { server, chat_id } = await open();
    const form = new FormData();
    form.set('chat_id', String(chat_id));
    form.set('photo', new Blob([createPng(2, 3).slice()]), 'x.png');
    const response = await fetch(`${server.url}/bot${server.token}/sendPhoto`, { method: 'POST', body: form });
    expect(await response.json()).toMatchObject({ ok: true, result: { photo: [{ width: 2, height: 3 }] } });
  });

  it('can be replaced, and so can its caption', async () => {
    const { chat_id, api } = await open();
    const { message_id, photo } = await api.sendPhoto(chat_id, new InputFile(createPng(2, 3)), { caption: 'a' });
    expect(await api.editMessageCaption(chat_id, message_id, { caption: 'b' })).toMatchObject({ caption: 'b', photo });
    await expect(api.editMessageCaption(chat_id, message_id, { caption: 'b' })).rejects.toThrow(
      'message is not modified',
    );
    await expect(api.editMessageText(chat_id, message_id, 'b')).rejects.toThrow(
      'there is no text in the message to edit',
    );
    const media = { type: 'photo', media: new InputFile(createPng(4, 5)), caption: 'c' } as const;
    expect(await api.editMessageMedia(chat_id, message_id, media)).toMatchObject({
      caption: 'c',
      photo: [{ width: 4, height: 5 }],
    });
    const text = await api.sendMessage(chat_id, 'x');
    await expect(api.editMessageCaption(chat_id, text.message_id, { caption: 'b' })).rejects.toThrow(
      'there is no caption in the message to edit',
    );
  });

  it.each([
    ['another file', new Uint8Array([1, 2, 3]), {}, 'IMAGE_PROCESS_FAILED'],
    ['an empty file', new Uint8Array(), {}, 'file must be non-empty'],
    ['too narrow', createPng(21, 1), {}, 'PHOTO_INVALID_DIMENSIONS'],
    ['too large', createPng(9000, 1001), {}, 'PHOTO_INVALID_DIMENSIONS'],
    ['a long caption', createPng(1, 1), { caption: 'x'.repeat(1025) }, 'message caption is too long'],
  ])('is rejected: %s', async (_name, bytes, options, reason) => {
    const { chat_id, api } = await open();
    await expect(api.sendPhoto(chat_id, new InputFile(bytes), options)).rejects.toThrow(`Bad Request: ${reason}`);
  });

  it('is rejected by unknown id, by the id of another file, by URL, or without its part of the form', async () => {
    const { server, amal, chat_id } = await open();
    const { document } = amal.sendMedia('document');
    const photo = (given?: string) => getError(server, 'sendPhoto', { chat_id, photo: given });
    expect(await photo('none')).toBe('Bad Request: wrong file identifier/HTTP URL specified');
    expect(await photo(document?.file_id)).toBe('Bad Request: type of file mismatch');
    expect(await photo('https://un.org/a.png')).toBe(
      'Bad Request: sending a photo by URL is not supported by this test server',
    );
    expect(await photo('attach://none')).toBe('Bad Request: there is no file "attach://none" in the request');
  });

  it('of a person can be sent back', async () => {
    const { server, amal, chat_id } = await open();
    const { photo } = amal.sendMedia('photo');
    expect(await getResult(server, 'sendPhoto', { chat_id, photo: photo?.[0]?.file_id })).toMatchObject({ photo });
  });

  it('can be read by its id', async () => {
    const { server, amal } = await open();
    const { photo } = amal.sendMedia('photo');
    const bytes = server.readFile(photo?.[0]?.file_id ?? '');
    expect(bytes).toHaveLength(photo?.[0]?.file_size ?? -1);
    expect(() => server.readFile('none')).toThrow(/wrong file identifier/);
  });

  it('cannot be edited with unsupported fields, or into other media', async () => {
    const { server, amal, chat_id, api } = await open();
    const { message_id } = await api.sendPhoto(chat_id, new InputFile(createPng(2, 3)));
    const file = amal.sendMedia('photo').photo?.[0]?.file_id;
    const edit = (media: object) => getError(server, 'editMessageMedia', { chat_id, message_id, media });
    expect(await edit({ type: 'photo', media: file, has_spoiler: true })).toBe(
      'Bad Request: field "has_spoiler" in media is not supported by this test server',
    );
    expect(await edit({ type: 'video', media: file })).toBe(
      'Bad Request: editMessageMedia with media of type "video" is not supported by this test server',
    );
  });
});
