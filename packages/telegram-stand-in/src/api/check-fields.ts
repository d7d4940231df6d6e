/** Checks the fields of an object in a parameter. */

import { badRequest } from './errors.ts';
import { type JsonKind, KIND_NAMES, kindOf } from './json-kinds.ts';

/** The fields of an object with their kinds, `?` before the kind of an optional field. */
export type FieldKinds = Readonly<Record<string, JsonKind | `?${JsonKind}`>>;

/**
 * Checks that an object has the given fields. Throws `BotApiError` if a field is missing, has another kind, or
 * (stricter than Telegram) is unknown. `what` names the object in the error: `can't parse inline keyboard button: …`.
 */
export function checkFields(what: string, value: unknown, fields: FieldKinds): void {
  const fail = (reason: string) => badRequest(`can't parse ${what}: ${reason}`);
  if (kindOf(value) !== 'object') throw fail('expected an Object');
  for (const [field, content] of Object.entries(value as object)) {
    const kind = Object.hasOwn(fields, field) ? (fields[field]?.replace('?', '') as JsonKind) : undefined;
    if (kind === undefined) throw fail(`unknown field "${field}"`);
    if (kindOf(content) !== kind) throw fail(`Field "${field}" must be of type ${KIND_NAMES[kind]}`);
  }
  for (const [field, kind] of Object.entries(fields)) {
    if (!kind.startsWith('?') && !Object.hasOwn(value as object, field)) throw fail(`Can't find field "${field}"`);
  }
}
