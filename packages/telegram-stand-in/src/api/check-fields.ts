import { badRequest } from './errors.ts';

const NAMES = { string: 'String', number: 'Number', boolean: 'Boolean', object: 'Object', array: 'Array' } as const;

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

/**
 * Checks an object within a parameter, by the kind of each field, `?` before those that may be left out. Throws `RefusedCall`, `what`
 * naming the object, where a field is missing, of another kind or, stricter than Telegram, unknown.
 */
export function checkFields(what: string, given: unknown, fields: Readonly<Record<string, string>>): void {
  const fail = (words: string) => badRequest(`can't parse ${what}: ${words}`);
  if (kindOf(given) !== 'object') throw fail('expected an Object');
  for (const [field, value] of Object.entries(given as object)) {
    const kind = Object.hasOwn(fields, field) ? fields[field]?.replace('?', '') : undefined;
    if (kind === undefined) throw fail(`unknown field "${field}"`);
    if (kindOf(value) !== kind) throw fail(`Field "${field}" must be of type ${NAMES[kind as keyof typeof NAMES]}`);
  }
  for (const [field, kind] of Object.entries(fields)) {
    if (!kind.startsWith('?') && !Object.hasOwn(given as object, field)) throw fail(`Can't find field "${field}"`);
  }
}
