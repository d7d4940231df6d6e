/** Rejects parameters that the Bot API has, but that would have no effect here. */

import { notSupported } from './errors.ts';

/**
 * Throws `BotApiError` for the first parameter that is not in the list. `false`, which is always the default, is
 * accepted.
 *
 * @param where the parameter that holds the fields, if they are fields of an object
 */
export function rejectUnsupportedFields(params: object, supported: readonly string[], where?: string): void {
  const name = Object.entries(params).find(([key, value]) => value !== false && !supported.includes(key))?.[0];
  if (name === undefined) return;
  throw notSupported(where === undefined ? `parameter "${name}"` : `field "${name}" in ${where}`);
}
