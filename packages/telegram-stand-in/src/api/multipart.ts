/** Reads `multipart/form-data` bodies. */

import { badRequest } from './errors.ts';
import type { Upload } from './uploads.ts';

/** One part of a multipart form. */
export type FormPart =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly upload: Upload };

const END_OF_HEADERS = '\r\n\r\n';

/** Reads a parameter of a header, quoted or not: `name` in `form-data; name="photo"` is `photo`. */
function readHeaderParameter(headers: string, parameter: string): string | undefined {
  const match = new RegExp(`;\\s*${parameter}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(headers);
  return match?.[1] ?? match?.[2];
}

function readPart(part: Buffer): FormPart {
  const end = part.indexOf(END_OF_HEADERS);
  const headers = part.subarray(0, Math.max(end, 0)).toString();
  const name = readHeaderParameter(headers, 'name');
  if (name === undefined) throw badRequest('a part of the form has no name');
  const body = part.subarray(end + END_OF_HEADERS.length);
  const fileName = readHeaderParameter(headers, 'filename');
  return fileName === undefined
    ? { name, text: body.toString() }
    : { name, upload: { name: fileName, bytes: new Uint8Array(body) } };
}

/**
 * Reads the parts of a form. Node's own reader does not accept the headers that grammY writes, which have no space
 * after the semicolon of `form-data;name="x"`. Throws `BotApiError` if the body is not a complete form.
 */
export function readMultipart(body: Uint8Array, contentType: string): FormPart[] {
  const boundary = readHeaderParameter(contentType, 'boundary');
  if (!boundary) throw badRequest('the Content-Type header has no boundary');
  const bytes = Buffer.concat([Buffer.from('\r\n'), body]);
  const delimiter = `\r\n--${boundary}`;
  const parts: FormPart[] = [];
  let start = bytes.indexOf(delimiter);
  while (start >= 0) {
    const from = start + delimiter.length;
    if (bytes.toString('latin1', from, from + 2) === '--') return parts;
    start = bytes.indexOf(delimiter, from);
    if (start >= 0) parts.push(readPart(bytes.subarray(from + 2, start)));
  }
  throw badRequest('the form is incomplete');
}
