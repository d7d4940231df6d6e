import { isUpload } from '../files/file-store.ts';
import { BotApiError, badRequest } from './errors.ts';
import { METHOD_TABLE } from './method-table.ts';
import { attachUploads, type RawParams } from './read-params.ts';

export type MethodName = keyof typeof METHOD_TABLE;

const KIND_NAMES = {
  string: 'String',
  number: 'Number',
  boolean: 'Boolean',
  object: 'Object',
  array: 'Array',
  file: 'InputFile',
} as const;
type Kind = keyof typeof KIND_NAMES;

/** Telegram's words where a parameter is missing; others get words of ours. */
const MISSING: Readonly<Record<string, string>> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  message_id: 'message identifier is not specified',
  photo: 'there is no photo in the request',
};

const METHOD_BY_LOWER_CASE = new Map(Object.keys(METHOD_TABLE).map((name) => [name.toLowerCase(), name as MethodName]));

/** The method that an address names, in any case of letters; throws `RefusedCall` 404 where there is none. */
export function findMethod(name: string): MethodName {
  const method = METHOD_BY_LOWER_CASE.get(name.toLowerCase());
  if (method === undefined) throw new BotApiError(404, 'Not Found');
  return method;
}

function kindOf(value: unknown): Kind | undefined {
  if (isUpload(value)) return 'file';
  if (Array.isArray(value)) return 'array';
  if (value === null) return undefined;
  const type = typeof value;
  return type in KIND_NAMES ? (type as Kind) : undefined;
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(
      name === 'reply_markup' ? "can't parse reply keyboard markup JSON object" : `can't parse ${name} JSON object`,
    );
  }
}

/** Reads a string of a form as one of the kinds; a boolean is true for `true`, `yes` and `1`, as Telegram has it. */
function parseText(name: string, text: string, kinds: readonly Kind[]): unknown {
  if (kinds.includes('object') || kinds.includes('array')) return parseJson(name, text);
  if (kinds.includes('boolean')) return /^(true|yes|1)$/i.test(text);
  if (kinds.includes('number') && /^-?\d+(\.\d+)?$/.test(text.trim())) return Number(text);
  return text;
}

/**
 * The parameters of a call, each of a kind that the method takes. Throws `RefusedCall` for a parameter that is missing, of
 * another kind or, stricter than Telegram (which ignores those), unknown. Stricter than Telegram also in that JSON must
 * have the very kinds of the documentation: `"5"` is no number, `null` is nothing.
 */
export function checkParams(method: MethodName, raw: RawParams): Record<string, unknown> {
  const table: Readonly<Record<string, string>> = METHOD_TABLE[method];
  const files = [...raw.uploads].filter(([name]) => name in table);
  const params: Record<string, unknown> = Object.fromEntries(files);
  for (const [name, given] of Object.entries(raw.values)) {
    const kinds = (Object.hasOwn(table, name) ? table[name] : undefined)?.replace('?', '').split('|') as
      | Kind[]
      | undefined;
    if (kinds === undefined) throw badRequest(`unknown parameter "${name}"`);
    const parsed = raw.isTyped || typeof given !== 'string' ? given : parseText(name, given, kinds);
    const value = attachUploads(parsed, raw.uploads);
    const kind = kindOf(value);
    if (kind === undefined || !kinds.includes(kind)) {
      if (name === 'reply_markup') throw badRequest('object expected as reply markup');
      throw badRequest(`field "${name}" must be of type ${kinds.map((each) => KIND_NAMES[each]).join(' or ')}`);
    }
    params[name] = value;
  }
  for (const [name, kinds] of Object.entries(table)) {
    if (!kinds.startsWith('?') && !Object.hasOwn(params, name)) {
      throw badRequest(MISSING[name] ?? `parameter "${name}" is required`);
    }
  }
  return params;
}
