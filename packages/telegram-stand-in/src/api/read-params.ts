/** Reads the parameters of a request, and attaches uploaded files. */

import { BotApiError, badRequest } from './errors.ts';
import { readMultipart } from './multipart.ts';
import { isUpload, type Upload } from './uploads.ts';

/** The parameters of a call, not checked yet. */
export interface RawParams {
  /** Whether the values have JSON types. If not, they are all strings. */
  readonly isTyped: boolean;
  readonly values: Readonly<Record<string, unknown>>;
  /** The files of a multipart form by the names of their parts, to which `attach://name` refers. */
  readonly uploads: ReadonlyMap<string, Upload>;
}

const NO_UPLOADS: ReadonlyMap<string, Upload> = new Map();

/** The most that a body may have, in bytes: what a bot may upload to Telegram. */
const MAX_BODY = 50 * 1024 * 1024;

/**
 * Reads a body of at most 50 MB; one that is announced as longer is not read at all. Hono's `bodyLimit` would not do:
 * it cannot pass on a body without a length, in which form grammY sends uploads.
 */
async function readBody(request: Request): Promise<Buffer> {
  const tooLarge = () => new BotApiError(413, 'Request Entity Too Large');
  if (Number(request.headers.get('content-length')) > MAX_BODY) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > MAX_BODY) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readJson(request: Request): Promise<RawParams> {
  const text = (await readBody(request)).toString();
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    throw badRequest("can't parse the request body as JSON");
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badRequest('the request body must be a JSON object');
  }
  return { isTyped: true, values: body as Record<string, unknown>, uploads: NO_UPLOADS };
}

async function readForm(request: Request, contentType: string): Promise<RawParams> {
  const values: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  for (const part of readMultipart(await readBody(request), contentType)) {
    if ('text' in part) values[part.name] = part.text;
    else uploads.set(part.name, part.upload);
  }
  return { isTyped: false, values, uploads };
}

const readStrings = (pairs: URLSearchParams): RawParams => ({
  isTyped: false,
  values: Object.fromEntries(pairs),
  uploads: NO_UPLOADS,
});

/**
 * Reads the parameters of a request in any of the four ways that the Bot API accepts: query string, JSON, URL-encoded
 * form and multipart form. Throws `BotApiError` if the body does not match its content type.
 */
export async function readParams(request: Request): Promise<RawParams> {
  const { searchParams } = new URL(request.url);
  const type = request.headers.get('content-type') ?? '';
  if (request.method === 'GET' || type === '') return readStrings(searchParams);
  if (type.startsWith('application/json')) return readJson(request);
  if (type.startsWith('multipart/form-data')) return readForm(request, type);
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return readStrings(new URLSearchParams((await readBody(request)).toString()));
  }
  throw badRequest('unsupported content type');
}

/**
 * Replaces every string `attach://name` in a value, at any depth, with the file of that name. Throws `BotApiError` if
 * the form has no such file.
 */
export function attachUploads(value: unknown, uploads: ReadonlyMap<string, Upload>): unknown {
  if (typeof value === 'string' && value.startsWith('attach://')) {
    const upload = uploads.get(value.slice('attach://'.length));
    if (upload === undefined) throw badRequest(`there is no file "${value}" in the request`);
    return upload;
  }
  if (Array.isArray(value)) return value.map((item) => attachUploads(item, uploads));
  if (typeof value !== 'object' || value === null || isUpload(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, attachUploads(item, uploads)]));
}
