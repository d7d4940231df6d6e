import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ResolutionFolders } from '../answering/open-resolution.ts';
import type { CompiledResolution } from './compiled.ts';
import { digestOf } from './digest.ts';
import { writeAtomically } from './write-atomically.ts';

const DIGEST_BYTES = 32;

/** What a file holds, if it was made of the very same things and is whole. */
function readCompiled(file: string, digest: Buffer): CompiledResolution | undefined {
  try {
    const content = readFileSync(file);
    const body = content.subarray(2 * DIGEST_BYTES);
    const head = Buffer.concat([digest, createHash('sha256').update(body).digest()]);
    return head.equals(content.subarray(0, 2 * DIGEST_BYTES)) ? (deserialize(body) as CompiledResolution) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Opens a resolution: from the file in `folder` in which it was kept, in some milliseconds, or, where anything that it was
 * made of has changed since, anew, in some seconds, or, where it must learn anew (`onLearn` is called first), in half a minute. There is one such file for each
 * name of a resolution folder and each runtime.
 *
 * @throws {KnowledgeError} with every problem of the fact base, if it must be made anew
 */
export async function openCached(
  folders: ResolutionFolders,
  folder: string,
  runtime: string,
  onLearn = () => {},
): Promise<CompiledResolution> {
  const file = join(folder, `${basename(folders.knowledge.resolution)}-${runtime}.compiled`);
  const digest = digestOf(folders, runtime);
  const kept = readCompiled(file, digest);
  if (kept) return kept;
  const [{ compileResolution }, { createCachedLearn }] = await Promise.all([
    import('./compile.ts'),
    import('./cached-learn.ts'),
  ]);
  const compiled = compileResolution(folders, createCachedLearn(folder, runtime, onLearn));
  const body = serialize(compiled);
  writeAtomically(file, Buffer.concat([digest, createHash('sha256').update(body).digest(), body]));
  return compiled;
}
