/** Makes JSON Schemas of the schemas, for editors. */

import { z } from 'zod';
import { fileSchemas } from './schema.ts';

/**
 * Makes the JSON Schemas of the files that an editor writes, by file name. YAML plug-ins complete and check by them.
 *
 * @example Object.keys(toJsonSchemas()) // ['resolution.schema.json', …, 'off-topic.schema.json', …]
 */
export function toJsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(fileSchemas).map(([name, schema]) => [
      `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.schema.json`,
      z.toJSONSchema(schema, { io: 'input' }),
    ]),
  );
}
