/** Rejects fields of nested objects that the Bot API does not have. */

import { badRequest } from './errors.ts';
import { kindOf } from './json-kinds.ts';
import { OBJECT_TABLE } from './object-table.ts';

/**
 * Throws `BotApiError` if an object in a parameter, at any depth, has a field that none of the given object types has.
 * Telegram ignores such fields, which hides typing errors.
 *
 * @param where the name of the parameter, for the error
 * @param types names from `OBJECT_TABLE`, joined by `|`; without any, the value is not checked
 */
export function rejectUnknownFields(where: string, value: unknown, types: string): void {
  if (types === '') return;
  if (Array.isArray(value)) {
    for (const item of value) rejectUnknownFields(where, item, types);
    return;
  }
  if (value === null) throw badRequest(`"${where}" must not contain null`);
  if (kindOf(value) !== 'object') return;
  const known = types.split('|').map((type) => OBJECT_TABLE[type] ?? {});
  for (const [field, content] of Object.entries(value as object)) {
    const holders = known.filter((fields) => Object.hasOwn(fields, field));
    if (holders.length === 0) throw badRequest(`unknown field "${field}" in ${where}`);
    const inner = holders.map((fields) => fields[field]).filter(Boolean);
    rejectUnknownFields(`${where}.${field}`, content, inner.join('|'));
  }
}
