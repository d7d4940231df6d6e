import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/learn.ts',
    isolate: false,
    maxWorkers: 2,
    sequence: { shuffle: true },
    testTimeout: 30_000,
    reporters: ['default', './test/support/closing-line.ts'],
  },
});
