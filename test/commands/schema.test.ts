import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSchemaCommand } from '../../src/commands/schema.ts';
import { SCHEMA_FOLDER } from '../../src/paths.ts';
import { runCommand } from '../support/commands.ts';

const readSchemas = () =>
  Object.fromEntries(readdirSync(SCHEMA_FOLDER).map((name) => [name, readFileSync(join(SCHEMA_FOLDER, name), 'utf8')]));

it('writes the schemas as they are committed', async () => {
  const committed = readSchemas();
  await runCommand(createSchemaCommand, []);
  expect(readSchemas()).toEqual(committed);
});
