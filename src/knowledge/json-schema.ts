import { z } from 'zod';
import { fileSchemas } from './schema.ts';

/** The JSON Schemas of the files that an editor writes, by file name: an editor's YAML plug-in completes and checks by them. */
export function toJsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(fileSchemas).map(([name, schema]) => [
      `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.schema.json`,
      z.toJSONSchema(schema, { io: 'input' }),
    ]),
  );
}
