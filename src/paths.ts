/** Where the files of the project are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolutionFolders } from './open-resolution.ts';

/** The root of the checkout or the installation: the folder of `package.json`. */
export const ROOT = join(import.meta.dirname, '..');

/** The folder of the resolution that the bot answers about, unless `KNOWLEDGE` names another. */
export const DEFAULT_KNOWLEDGE = join(ROOT, 'knowledge/belarus-2020');

/** The folder of the generated JSON Schemas. */
export const SCHEMA_FOLDER = join(ROOT, 'knowledge/schema');

/** The folder that compiled resolutions are cached in. */
export const CACHE_FOLDER = join(ROOT, '.cache');

/** The folder of the files that the page of the local chat loads as they are: HTML, CSS and the icon. */
export const PUBLIC_FOLDER = join(ROOT, 'public');

/** The folder of the compiled scripts. */
export const SCRIPTS_FOLDER = join(ROOT, 'dist');

/** The folder of the compiled scripts of the local chat's page. */
export const PAGE_SCRIPTS_FOLDER = join(SCRIPTS_FOLDER, 'local-chat');

/**
 * The folders of a resolution and of what all resolutions share.
 *
 * @param root another checkout to take the shared folders from
 */
export function foldersOf(knowledge: string, root = ROOT): ResolutionFolders {
  const locales = join(root, 'locales');
  return {
    knowledge: { resolution: knowledge, common: join(root, 'knowledge/common') },
    locales: { interface: locales, resolution: locales },
  };
}

/** The version of the project, as in `package.json`. */
export function readVersion(): string {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
}
