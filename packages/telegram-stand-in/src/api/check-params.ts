/** Checks the parameters of a call against the table of methods. */

import { BotApiError, badRequest } from './errors.ts';
import { type JsonKind, KIND_NAMES, kindOf } from './json-kinds.ts';
import type { MethodName } from './method-handlers.ts';
import { METHOD_TABLE } from './method-table.ts';
import { attachUploads, type RawParams } from './read-params.ts';
import { rejectUnknownFields } from './unknown-fields.ts';
import { isUpload } from './uploads.ts';

/** Telegram's errors for missing parameters, as far as they are known. */
const ERRORS_IF_MISSING: Readonly<Record<string, string>> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
  message_id: 'message identifier is not specified',
  photo: 'there is no photo in the request',
  document: 'there is no document in the request',
};

/** A method that takes no keyboard but an inline one says so itself, in Telegram's words. */
const ANY_MARKUP = METHOD_TABLE.sendMessage.reply_markup.split(':')[1] ?? '';

const METHOD_BY_LOWER_CASE = new Map(Object.keys(METHOD_TABLE).map((name) => [name.toLowerCase(), name as MethodName]));

/** Finds a method by its name in any letter case. Throws a 404 `BotApiError` if there is none. */
export function findMethod(name: string): MethodName {
  const method = METHOD_BY_LOWER_CASE.get(name.toLowerCase());
  if (method === undefined) throw new BotApiError(404, 'Not Found');
  return method;
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

/** Reads a string of a form as one of the kinds. Like Telegram, it takes `true`, `yes` and `1` for true. */
function parseText(name: string, text: string, kinds: readonly JsonKind[]): unknown {
  if (kinds.includes('object') || kinds.includes('array')) return parseJson(name, text);
  if (kinds.includes('boolean')) return /^(true|yes|1)$/i.test(text);
  if (kinds.includes('number') && /^-?\d+(\.\d+)?$/.test(text.trim())) return Number(text);
  return text;
}

function checkKind(name: string, value: unknown, kinds: readonly JsonKind[]): void {
  const kind = kindOf(value);
  if (kind !== undefined && kinds.includes(kind)) return;
  if (name === 'reply_markup') throw badRequest('object expected as reply markup');
  throw badRequest(`field "${name}" must be of type ${kinds.map((each) => KIND_NAMES[each]).join(' or ')}`);
}

/** Half of a surrogate pair cannot be encoded, wherever it is. */
function checkStrings(value: unknown): void {
  if (typeof value === 'string' && !value.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  if (typeof value !== 'object' || value === null || isUpload(value)) return;
  for (const [key, item] of Object.entries(value)) {
    checkStrings(key);
    checkStrings(item);
  }
}

/**
 * Checks and converts the parameters of a call. Throws `BotApiError` for a parameter that is missing or of another
 * kind.
 *
 * It is stricter than Telegram: unknown parameters, and unknown fields of the objects in them, are errors, and JSON
 * values need the documented kinds (`"5"` is not a number, and no parameter is `null`).
 */
export function checkParams(method: MethodName, raw: RawParams): Record<string, unknown> {
  checkStrings(raw.values);
  const table: Readonly<Record<string, string>> = METHOD_TABLE[method];
  const files = [...raw.uploads].filter(([name]) => name in table);
  const params: Record<string, unknown> = Object.fromEntries(files);
  for (const [name, given] of Object.entries(raw.values)) {
    const description = Object.hasOwn(table, name) ? table[name] : undefined;
    if (description === undefined) throw badRequest(`unknown parameter "${name}"`);
    const [kindList = '', types = ''] = description.replace('?', '').split(':');
    const kinds = kindList.split('|') as JsonKind[];
    const parsed = raw.isTyped || typeof given !== 'string' ? given : parseText(name, given, kinds);
    const value = attachUploads(parsed, raw.uploads);
    checkKind(name, value, kinds);
    rejectUnknownFields(name, value, name === 'reply_markup' ? ANY_MARKUP : types);
    params[name] = value;
  }
  for (const [name, description] of Object.entries(table)) {
    if (!description.startsWith('?') && !Object.hasOwn(params, name)) {
      throw badRequest(ERRORS_IF_MISSING[name] ?? `parameter "${name}" is required`);
    }
  }
  return params;
}
