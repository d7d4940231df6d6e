/** `schema`: writes the JSON Schemas of the knowledge files and of the output of `ask --json`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { SCHEMA_FOLDER } from '../paths.ts';

/** The command that writes the JSON Schemas into `knowledge/schema`. */
export function createSchemaCommand(): Command {
  return new Command('schema')
    .description('write the JSON Schemas of the knowledge files and of the output of ask --json')
    .action(async () => {
      const [{ toJsonSchemas }, { askOutputJsonSchema }] = await Promise.all([
        import('../knowledge/json-schema.ts'),
        import('./ask/json-lines.ts'),
      ]);
      const schemas = { ...toJsonSchemas(), 'ask-output.schema.json': askOutputJsonSchema() };
      for (const [name, schema] of Object.entries(schemas))
        writeFileSync(join(SCHEMA_FOLDER, name), `${JSON.stringify(schema, null, 2)}\n`);
    });
}
