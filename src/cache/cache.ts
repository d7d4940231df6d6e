/** A folder of cache entries, each made from code and data that a digest identifies. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { makeFolder } from '../make-folder.ts';

const CHECKSUM_BYTES = 32;
/** Two, so that working with two versions of Node or two branches in turn does not train the model each time. */
const ENTRIES_KEPT = 2;

/** Entries by name (such as `belarus-2020.model`) and key. */
export interface Cache {
  /** The entry with this name and key; undefined if it is missing or damaged. */
  read<T>(name: string, key: string): T | undefined;
  /**
   * Stores an entry, then removes all but the two newest entries of the same name. An entry only saves time: if the
   * folder is not writable, nothing is stored and no error is thrown.
   */
  write(name: string, key: string, value: unknown): void;
}

const checksumOf = (body: Uint8Array) => createHash('sha256').update(body).digest();

/** Opens a cache in a folder, which is created with the first entry. Values are serialized by V8's structured clone. */
export function createCache(folder: string): Cache {
  const pathOf = (name: string, key: string) => join(folder, `${name}.${key}`);

  function prune(name: string): void {
    const entries = readdirSync(folder)
      .filter((file) => file.startsWith(`${name}.`))
      .map((file) => ({ path: join(folder, file), writtenAt: statSync(join(folder, file)).mtimeMs }))
      .sort((a, b) => b.writtenAt - a.writtenAt);
    for (const { path } of entries.slice(ENTRIES_KEPT)) rmSync(path, { force: true });
  }

  return {
    read<T>(name: string, key: string): T | undefined {
      try {
        const content = readFileSync(pathOf(name, key));
        const body = content.subarray(CHECKSUM_BYTES);
        return checksumOf(body).equals(content.subarray(0, CHECKSUM_BYTES)) ? (deserialize(body) as T) : undefined;
      } catch {
        return undefined;
      }
    },
    write(name, key, value) {
      const body = serialize(value);
      const draft = join(folder, `draft-${process.pid}-${name}.${key}`);
      try {
        makeFolder(folder);
        writeFileSync(draft, Buffer.concat([checksumOf(body), body]));
        try {
          renameSync(draft, pathOf(name, key));
        } finally {
          rmSync(draft, { force: true });
        }
        prune(name);
      } catch {
        // An entry only saves time.
      }
    },
  };
}
