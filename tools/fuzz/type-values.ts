/** Makes values of the types of the Bot API: any that the types allow, also such as Telegram never sends. */

import { UPDATE_TYPES } from 'telegram-stand-in';
import type { Choices } from './choices.ts';

/** Makes the value of a field whose type is `string` or `number`; undefined leaves it to the types. */
export type FieldMaker = (field: string, type: 'string' | 'number') => string | number | undefined;

/** The objects in objects below this level have only the fields that they must have. */
const MAX_DEPTH = 4;
const MAX_OPTIONAL_FIELDS = 6;
const MAX_ITEMS = 3;
const NUMBERS = [0, 1, -1, 2, 100, 0.5, -1e9, 2 ** 31, 2 ** 53 - 1, -(2 ** 53)];

/** Splits a union at its outer level: `"a|b"|Array<c|d>` -> `"a|b"`, `Array<c|d>`. */
export function splitUnion(type: string): string[] {
  return type.match(/(?:"(?:[^"\\]|\\.)*"|Array<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>|[^|])+/g) ?? [];
}

/** Returns the fields of an object type. */
export function fieldsOf(name: string): Readonly<Record<string, string>> {
  const fields = Object.hasOwn(UPDATE_TYPES, name) ? UPDATE_TYPES[name] : undefined;
  if (fields === undefined || typeof fields === 'string') throw new Error(`${name} is no object type of the Bot API`);
  return fields;
}

/** Makes a value of a type as in `UPDATE_TYPES`, such as `Array<User>|"none"`. */
export function makeValue(choices: Choices, type: string, make: FieldMaker, field = '', depth = 0): unknown {
  const one = choices.pick(splitUnion(type));
  if (one === 'string' || one === 'number') {
    const made = make(field, one);
    if (made !== undefined) return made;
    return one === 'string' ? choices.anyString(20) : choices.pick(NUMBERS);
  }
  if (one === 'boolean') return choices.chance(0.5);
  if (/^(?:"|-?\d|true$|false$)/.test(one)) return JSON.parse(one);
  if (one.startsWith('Array<')) {
    const count = choices.int(0, depth < MAX_DEPTH ? MAX_ITEMS : 0);
    const item = one.slice('Array<'.length, -1);
    return Array.from({ length: count }, () => makeValue(choices, item, make, field, depth + 1));
  }
  const types = UPDATE_TYPES[one];
  if (typeof types === 'string') return makeValue(choices, types, make, field, depth);
  return makeObject(choices, one, make, depth);
}

/** Makes an object of a type: the fields that it must have, and some of the others. */
export function makeObject(choices: Choices, name: string, make: FieldMaker, depth = 0): Record<string, unknown> {
  const fields = Object.entries(fieldsOf(name));
  const optional = fields.filter(([, type]) => type.startsWith('?'));
  const count = depth < MAX_DEPTH && optional.length > 0 ? choices.int(0, MAX_OPTIONAL_FIELDS) : 0;
  const chosen = Array.from({ length: count }, () => choices.pick(optional));
  const required = fields.filter(([, type]) => !type.startsWith('?'));
  return Object.fromEntries(
    [...required, ...chosen].map(([field, type]) => [
      field,
      makeValue(choices, type.replace(/^\?/, ''), make, field, depth + 1),
    ]),
  );
}
