import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const EXPORT = /^export (?:declare |abstract |async )*(?:function\*?|const|class|interface|type|enum) /;
/** A type read off a constant or a schema is explained there. */
const DERIVED = /= .*\btypeof\b/;

it.each(FILES)('%s explains whatever it exports, types included', (file) => {
  const lines = readFileSync(join('src', file), 'utf8').split('\n');
  const bare = lines.filter((line, i) => EXPORT.test(line) && !DERIVED.test(line) && !lines[i - 1]?.endsWith('*/'));
  expect(bare).toEqual([]);
});
