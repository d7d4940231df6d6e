/** The kinds of JSON values, as the tables and the errors name them. */

import { isUpload } from './uploads.ts';

/** Each kind with its name in errors. */
export const KIND_NAMES = {
  string: 'String',
  number: 'Number',
  boolean: 'Boolean',
  object: 'Object',
  array: 'Array',
  file: 'InputFile',
} as const;
/** The kind of a JSON value. */
export type JsonKind = keyof typeof KIND_NAMES;

/** Returns the kind of a value; `undefined` for `null` and for what JSON cannot express. */
export function kindOf(value: unknown): JsonKind | undefined {
  if (isUpload(value)) return 'file';
  if (Array.isArray(value)) return 'array';
  if (value === null) return undefined;
  const type = typeof value;
  return type in KIND_NAMES ? (type as JsonKind) : undefined;
}
