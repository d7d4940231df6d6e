/** Tests of reading parameters from requests. */

import { describe, expect, it } from 'vitest';
import { attachUploads, readParams } from '../../src/api/read-params.ts';
import { errorOf } from '../support.ts';

const URL = 'http://127.0.0.1/bot/sendMessage';
const post = (body: string | URLSearchParams | FormData, type?: string) =>
  new Request(URL, { method: 'POST', body, ...(type !== undefined && { headers: { 'content-type': type } }) });
const FIELDS = { chat_id: '5', text: 'قرار 45/1 & more' };

describe('readParams', () => {
  it.each([
    ['a query string', () => new Request(`${URL}?${new URLSearchParams(FIELDS)}`)],
    ['a URL-encoded form', () => post(new URLSearchParams(FIELDS))],
  ])('reads %s as strings', async (_name, createRequest) => {
    expect(await readParams(createRequest())).toEqual({ isTyped: false, values: FIELDS, uploads: new Map() });
  });

  it('reads a multipart form with its files', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(FIELDS)) form.set(name, value);
    form.set('a1', new Blob(['bytes']), 'vote.png');
    const { isTyped, values, uploads } = await readParams(post(form));
    expect([isTyped, values]).toEqual([false, FIELDS]);
    expect(uploads.get('a1')).toEqual({ name: 'vote.png', bytes: new TextEncoder().encode('bytes') });
  });

  it('reads JSON with its types', async () => {
    const values = { chat_id: 5, reply_markup: { inline_keyboard: [] } };
    const request = post(JSON.stringify(values), 'application/json');
    expect(await readParams(request)).toMatchObject({ isTyped: true, values });
    expect(await readParams(post('', 'application/json'))).toMatchObject({ values: {} });
  });

  it.each([
    ['{', 'application/json', "can't parse the request body as JSON"],
    ['[]', 'application/json', 'the request body must be a JSON object'],
    ['x', 'text/plain', 'unsupported content type'],
    ['x', 'multipart/form-data', 'the Content-Type header has no boundary'],
  ])('rejects the body %s of type %s', async (body, type, reason) => {
    await expect(readParams(post(body, type))).rejects.toThrow(`Bad Request: ${reason}`);
  });
});

describe('attachUploads', () => {
  const upload = { name: 'a.png', bytes: new Uint8Array([1]) };
  const uploads = new Map([['a1', upload]]);

  it('replaces references at any depth, and nothing else', () => {
    const value = { media: [{ type: 'photo', media: 'attach://a1' }], caption: 'see attach://a1', n: 5, none: null };
    expect(attachUploads(value, uploads)).toEqual({ ...value, media: [{ type: 'photo', media: upload }] });
    expect(attachUploads(upload, uploads)).toBe(upload);
  });

  it('rejects references to files that are not in the form', () => {
    expect(errorOf(() => attachUploads('attach://a2', uploads))).toBe('there is no file "attach://a2" in the request');
  });
});
