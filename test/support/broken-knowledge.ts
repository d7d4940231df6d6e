import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openResolution, type ResolutionFolders } from '../../src/open-resolution.ts';
import { KnowledgeError, type Problem } from '../../src/knowledge/problems.ts';

/** A copy of the lighthouse resolution that a test may break; it is removed with the test. */
export function copyLighthouse(): {
  folders: ResolutionFolders;
  /** The same with few common words and examples, which is learnt in no time. */
  small: ResolutionFolders;
  folder: string;
  locales: string;
  edit: Edit;
} {
  const root = mkdtempSync(join(tmpdir(), 'qarar-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('test/fixtures', root, { recursive: true });
  const folder = join(root, 'knowledge/lighthouse-2031');
  const locales = join(root, 'locales');
  const edit: Edit = (file, from, to) => {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(path, text.replace(from, to));
  };
  const withCommon = (common: string): ResolutionFolders => ({
    knowledge: { resolution: folder, common },
    locales: { interface: 'locales', resolution: locales },
  });
  return {
    folder,
    locales,
    edit,
    folders: withCommon('knowledge/common'),
    small: withCommon(join(root, 'knowledge/common')),
  };
}

/** Replaces the first occurrence of a text in a file of the copy. */
type Edit = (file: string, from: string, to: string) => void;

/** The problems for which a resolution is refused; none where it opens. */
export function problemsOf(folders: ResolutionFolders): readonly Problem[] {
  try {
    openResolution(folders);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}
