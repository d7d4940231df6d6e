import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCache } from '../../src/cache/cache.ts';

function openCache() {
  const root = mkdtempSync(join(tmpdir(), 'qarar-cache-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'cache');
  return { cache: createCache(folder), folder };
}

const ENTRY = { words: new Set(['vote']), weights: Float32Array.of(0.5, -1) };

describe('the cache', () => {
  it('returns what was written under the same name and key, typed arrays and sets included', () => {
    const { cache } = openCache();
    cache.write('belarus.model', 'k1', ENTRY);
    expect(cache.read('belarus.model', 'k1')).toEqual(ENTRY);
  });

  it.each([
    ['key', 'belarus.model', 'k2'],
    ['name', 'belarus.resolution', 'k1'],
  ])('returns nothing under another %s', (_, name, key) => {
    const { cache } = openCache();
    cache.write('belarus.model', 'k1', ENTRY);
    expect(cache.read(name, key)).toBeUndefined();
  });

  it('keeps the two newest entries of a name, and all other names', () => {
    const { cache, folder } = openCache();
    cache.write('belarus.resolution', 'k0', 0);
    for (const [i, key] of ['k1', 'k2', 'k3', 'k4'].entries()) {
      cache.write('belarus.model', key, i);
      utimesSync(join(folder, `belarus.model.${key}`), i, i);
    }
    cache.write('belarus.model', 'k5', 5);
    expect(readdirSync(folder).sort()).toEqual(['belarus.model.k4', 'belarus.model.k5', 'belarus.resolution.k0']);
  });

  it.each([
    ['cut short', (content: Buffer) => content.subarray(0, content.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('not an entry')],
    ['altered', (content: Buffer) => Buffer.concat([content.subarray(0, -1), Buffer.of((content.at(-1) ?? 0) ^ 1)])],
  ])('returns nothing if the file is %s', (_, damage) => {
    const { cache, folder } = openCache();
    cache.write('belarus.model', 'k1', { text: 'abc' });
    const file = join(folder, 'belarus.model.k1');
    writeFileSync(file, damage(readFileSync(file)));
    expect(cache.read('belarus.model', 'k1')).toBeUndefined();
  });

  it('stores nothing, and throws nothing, if its folder cannot be written', () => {
    const { cache, folder } = openCache();
    writeFileSync(folder, 'a file where the folder would be');
    cache.write('belarus.model', 'k1', ENTRY);
    expect(cache.read('belarus.model', 'k1')).toBeUndefined();
  });

  it('leaves no draft behind if an entry cannot be put in place', () => {
    const { cache, folder } = openCache();
    mkdirSync(join(folder, 'belarus.model.k1', 'occupied'), { recursive: true });
    cache.write('belarus.model', 'k1', ENTRY);
    expect(readdirSync(folder)).toEqual(['belarus.model.k1']);
  });
});
