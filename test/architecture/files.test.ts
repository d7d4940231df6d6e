import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, sourceOf } from '../support/source-files.ts';

const PACKAGES = readdirSync('packages').map((name) => `packages/${name}`);
const PRODUCT = [...filesIn('src'), ...PACKAGES.flatMap((folder) => filesIn(`${folder}/src`)), ...filesIn('tools')];
const WITH_PACKAGE_TESTS = [...PRODUCT, ...PACKAGES.flatMap((folder) => filesIn(`${folder}/test`))];
const EVERYTHING = [...new Set([...WITH_PACKAGE_TESTS, ...filesIn('test')])];
const DOCUMENTS = readdirSync('.').filter((name) => name.endsWith('.md'));

const GENERATED = /-table\.ts$/;
const MAX_FILE_LINES = 200;
const MAX_CODE_LINES = 17_000;
const MAX_PROSE_WIDTH = 120;

const linesOf = (file: string) => sourceOf(file).trimEnd().split('\n');

const isComment = (line: string) => /^\s*(?:\/\*\*|\*|\/\/)/.test(line);
const commentLinesOf = (file: string) => linesOf(file).filter(isComment);

/** The lines of a document that are prose: no table, no code block, no image, no long link. */
function proseLinesOf(document: string): string[] {
  let isCode = false;
  return readFileSync(document, 'utf8')
    .split('\n')
    .filter((line) => {
      if (line.startsWith('```')) isCode = !isCode;
      return !isCode && !/^(?:```|\||<img)/.test(line) && !/https?:\S{60,}/.test(line);
    });
}

describe('a file of the code', () => {
  it.each(PRODUCT)('%s is kebab-case and says in its first line what it is for', (file) => {
    expect(basename(file)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.config)?\.ts$/);
    expect(linesOf(file)[0]).toMatch(/^\/\*\*/);
  });

  it.each(PRODUCT)('%s explains what it exports', (file) => {
    const lines = linesOf(file);
    const bare = lines.filter(
      (line, i) =>
        /^export (?:async )?(?:function|const|class|interface|type \w+ =)/.test(line) &&
        !/\*\/$/.test(lines[i - 1] ?? ''),
    );
    expect(bare).toEqual([]);
  });

  it.each(WITH_PACKAGE_TESTS)('%s has at most 200 lines', (file) => {
    if (!GENERATED.test(file)) expect(linesOf(file).length).toBeLessThanOrEqual(MAX_FILE_LINES);
  });

  it.each(EVERYTHING)('%s has no comment wider than 120 characters', (file) => {
    expect(commentLinesOf(file).filter((line) => line.length > MAX_PROSE_WIDTH)).toEqual([]);
  });
});

describe('the project', () => {
  it('has less than 17,000 lines of code in src, without comments, blank lines and the page of the local chat', () => {
    const files = filesIn('src').filter((file) => !file.startsWith('src/local-chat/page/'));
    const isCode = (line: string) => line.trim() !== '' && !isComment(line);
    expect(files.flatMap(linesOf).filter(isCode).length).toBeLessThan(MAX_CODE_LINES);
  });

  it.each(['package.json', ...PACKAGES.map((folder) => `${folder}/package.json`)])(
    'has scripts in %s that the shell of Windows can run, too',
    (file) => {
      const { scripts = {} } = JSON.parse(readFileSync(file, 'utf8')) as { scripts?: Record<string, string> };
      const commands = Object.values(scripts).flatMap((script) => script.split(/&&/));
      const programs = new Set(commands.map((command) => command.trim().split(' ')[0]));
      const portable = ['npm', 'node', 'tsc', 'biome', 'vitest'];
      expect([...programs].filter((program) => !portable.includes(program ?? ''))).toEqual([]);
      expect(Object.values(scripts).filter((script) => /['$`;|<>]/.test(script))).toEqual([]);
    },
  );

  it.each(DOCUMENTS)('has no line of prose wider than 120 characters in %s', (document) => {
    expect(proseLinesOf(document).filter((line) => line.length > MAX_PROSE_WIDTH)).toEqual([]);
  });
});

describe('every file that exports a function has a mirrored test', () => {
  const exportsFunction = (file: string) =>
    /^export (?:async )?function|^export const \w+(?:: [^=]+)? = (?:async )?(?:<[^>]*>)?\(/m.test(sourceOf(file));
  const mirrorOf = (file: string) => {
    if (file.startsWith('src/')) return file.replace(/^src\/(.*)\.ts$/, 'test/$1.test.ts');
    return file.replace(/^(packages\/[^/]+)\/src\/(.*)\.ts$/, '$1/test/$2.test.ts');
  };
  const files = PRODUCT.filter((file) => !file.startsWith('tools/') && exportsFunction(file));

  it.each(files)('%s', (file) => {
    expect(existsSync(mirrorOf(file)), `${mirrorOf(file)} is missing`).toBe(true);
  });
});
