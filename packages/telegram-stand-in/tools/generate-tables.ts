/** Writes the tables in `src/api` from the installed @grammyjs/types. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTables } from './create-tables.ts';

// The compiled file is in dist/tools.
const folder = join(import.meta.dirname, '..', '..', 'src', 'api');
for (const [name, text] of Object.entries(createTables())) writeFileSync(join(folder, name), text);
