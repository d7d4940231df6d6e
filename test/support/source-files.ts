/** The TypeScript files of the project and their imports, for the tests of the architecture. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const IGNORED = /(?:^|\/)(?:node_modules|dist)\//;

/** The TypeScript files of a folder, as paths from the root. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !IGNORED.test(file));
}

/** The text of a file. */
export const sourceOf = (file: string): string => readFileSync(file, 'utf8');

/** What a file imports, as written. */
export const importsOf = (file: string): string[] =>
  [...sourceOf(file).matchAll(/(?:from |import |import\()'([^']+)'/g)].map((match) => match[1] ?? '');

/** The files of the project that a file imports by a relative path. */
export const localImportsOf = (file: string): string[] =>
  importsOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => normalize(join(dirname(file), path)));
