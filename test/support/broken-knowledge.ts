/** Copies of a small resolution that a test may break. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { KnowledgeError, type Problem } from '../../src/knowledge/problems.ts';
import { openResolution, type ResolutionFolders } from '../../src/open-resolution.ts';

/** Replaces the first occurrence of a text in a file of the copy. */
type Edit = (file: string, from: string, to: string) => void;

/** A copy of the lighthouse resolution. */
export interface LighthouseCopy {
  /** The copy with few common words and examples, which is quick to open and to train a model on. */
  readonly small: ResolutionFolders;
  readonly folder: string;
  readonly locales: string;
  readonly edit: Edit;
}

/** Copies the lighthouse resolution; the copy is removed when the test ends. */
export function copyLighthouse(): LighthouseCopy {
  const root = mkdtempSync(join(tmpdir(), 'qarar-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('test/fixtures', root, { recursive: true });
  const folder = join(root, 'knowledge/lighthouse-2031');
  const locales = join(root, 'locales');
  const edit: Edit = (file, from, to) => {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
  };
  const small: ResolutionFolders = {
    knowledge: { resolution: folder, common: join(root, 'knowledge/common') },
    locales: { interface: 'locales', resolution: locales },
  };
  return { folder, locales, edit, small };
}

/** Returns the problems for which a resolution is refused; none if it opens. */
export function problemsOf(folders: ResolutionFolders): readonly Problem[] {
  try {
    openResolution(folders);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}
