import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_KNOWLEDGE, foldersOf, PUBLIC_FOLDER, ROOT, readVersion, SCHEMA_FOLDER } from '../src/paths.ts';

it('names folders that exist', () => {
  const { knowledge, locales } = foldersOf(DEFAULT_KNOWLEDGE);
  const folders = [ROOT, PUBLIC_FOLDER, SCHEMA_FOLDER, ...Object.values(knowledge), ...Object.values(locales)];
  expect(folders.filter((folder) => !existsSync(folder))).toEqual([]);
});

it('takes what all resolutions share from another checkout if asked', () => {
  expect(foldersOf('/x/knowledge/a', '/x')).toEqual({
    knowledge: { resolution: '/x/knowledge/a', common: '/x/knowledge/common' },
    locales: { interface: '/x/locales', resolution: '/x/locales' },
  });
});

it('reads the version of the package', () => {
  expect(readVersion()).toMatch(/^\d+\.\d+\.\d+$/);
});
