/** Tests that the tables in `src/api` match the installed @grammyjs/types. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTables } from '../../tools/create-tables.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'api');

it('creates the files in src/api; if not, run `npm run methods`', () => {
  for (const [name, text] of Object.entries(createTables())) {
    expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text);
  }
});
