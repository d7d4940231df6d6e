import type { Upload } from '../files/file-store.ts';
import { badRequest } from './errors.ts';

/** One part of a multipart form. */
export type FormPart =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly upload: Upload };

const END_OF_HEADERS = '\r\n\r\n';

/** A parameter of a header, with quotes or without: `name` of `form-data; name="photo"` is `photo`. */
function readParameter(headers: string, parameter: string): string | undefined {
  const match = new RegExp(`;\\s*${parameter}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(headers);
  return match?.[1] ?? match?.[2];
}

function readPart(part: Buffer): FormPart {
  const end = part.indexOf(END_OF_HEADERS);
  const headers = part.subarray(0, Math.max(end, 0)).toString();
  const name = readParameter(headers, 'name');
  if (name === undefined) throw badRequest('a part of the form has no name');
  const body = part.subarray(end + END_OF_HEADERS.length);
  const file = readParameter(headers, 'filename');
  return file === undefined
    ? { name, text: body.toString() }
    : { name, upload: { name: file, bytes: new Uint8Array(body) } };
}

/**
 * The parts of a `multipart/form-data` body. Written here because grammY leaves out the blanks of `form-data; name="x"` that the
 * reader of Node insists on. Throws `RefusedCall` where the body is no such form.
 */
export function readMultipart(body: Uint8Array, contentType: string): FormPart[] {
  const boundary = readParameter(contentType, 'boundary');
  if (!boundary) throw badRequest('the form has no boundary');
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
  throw badRequest('the form is cut off');
}
