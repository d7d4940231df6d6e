import { badRequest } from './errors.ts';
import { isUpload, type Upload } from './files.ts';

/** The parameters of a call as they came: `typed` where JSON told their kinds, else all are strings or files. */
export interface RawParams {
  readonly typed: boolean;
  readonly values: Readonly<Record<string, unknown>>;
  /** The parts of a multipart form that hold files, by name: those that parameters may mean by `attach://name`. */
  readonly uploads: ReadonlyMap<string, Upload>;
}

const NO_UPLOADS: ReadonlyMap<string, Upload> = new Map();

async function readJson(request: Request): Promise<RawParams> {
  const text = await request.text();
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    throw badRequest("can't parse the request body as JSON");
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badRequest('the request body must be a JSON object');
  }
  return { typed: true, values: body as Record<string, unknown>, uploads: NO_UPLOADS };
}

async function readForm(request: Request): Promise<RawParams> {
  const values: Record<string, unknown> = {};
  const uploads = new Map<string, Upload>();
  for (const [name, value] of await request.formData()) {
    if (typeof value === 'string') values[name] = value;
    else uploads.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { typed: false, values, uploads };
}

/**
 * The parameters of a request in any of the four ways that the Bot API takes them: query string, JSON, urlencoded and
 * multipart form. Throws `RefusedCall` where the body is not what its content type says.
 */
export async function readParams(request: Request): Promise<RawParams> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const type = request.headers.get('content-type') ?? '';
  if (request.method === 'GET' || type === '') return { typed: false, values: query, uploads: NO_UPLOADS };
  if (type.startsWith('application/json')) return readJson(request);
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) {
    throw badRequest('unsupported content type');
  }
  const form = await readForm(request);
  return { ...form, values: { ...query, ...form.values } };
}

/** The value with every string `attach://name` in it, at any depth, replaced by the file of that name. */
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
