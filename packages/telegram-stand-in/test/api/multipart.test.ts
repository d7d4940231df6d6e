/** Tests of multipart forms. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMultipart } from '../../src/api/multipart.ts';

const TYPE = 'multipart/form-data; boundary=----x1';
const read = (text: string, type = TYPE) => readMultipart(new TextEncoder().encode(text), type);

it('reads texts and files, written by browsers or by grammY', () => {
  const browser = '------x1\r\nContent-Disposition: form-data; name="text"\r\n\r\nقرار\r\n45/1\r\n';
  const grammy =
    '------x1\r\ncontent-disposition:form-data;name="a1";filename=vote.png\r\n' +
    'content-type:image/png\r\n\r\nbytes\r\n------x1--\r\n';
  expect(read(browser + grammy)).toEqual([
    { name: 'text', text: 'قرار\r\n45/1' },
    { name: 'a1', upload: { name: 'vote.png', bytes: new TextEncoder().encode('bytes') } },
  ]);
});

it('keeps the bytes of any file', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const head = Buffer.from('------x1\r\ncontent-disposition: form-data; name=f; filename="f"\r\n\r\n');
      const body = Buffer.concat([head, bytes, Buffer.from('\r\n------x1--\r\n')]);
      expect(readMultipart(body, TYPE)).toEqual([{ name: 'f', upload: { name: 'f', bytes } }]);
    }),
  );
});

it.each([
  ['------x1\r\n\r\nx\r\n------x1--', TYPE, 'a part of the form has no name'],
  ['------x1\r\ncontent-disposition: form-data; name=f\r\n\r\nx', TYPE, 'the form is incomplete'],
  ['', TYPE, 'the form is incomplete'],
  ['x', 'multipart/form-data', 'the Content-Type header has no boundary'],
])('rejects %j', (body, type, reason) => {
  expect(() => read(body, type)).toThrow(`Bad Request: ${reason}`);
});
