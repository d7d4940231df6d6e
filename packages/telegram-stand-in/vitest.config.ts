/** How the tests of this package run. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    isolate: false,
    maxWorkers: 2,
    sequence: { shuffle: true },
    testTimeout: 60_000,
  },
});
