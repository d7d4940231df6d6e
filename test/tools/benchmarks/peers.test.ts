import { expect, it } from 'vitest';
import { readPinnedVersion } from '../../../tools/benchmarks/peers.ts';

it.each(['minisearch', '@nlpjs/nlp', 'fuse.js'])('reads the pinned version of %s', (name) => {
  expect(readPinnedVersion(name)).toMatch(/^\d+\.\d+\.\d+$/);
});
