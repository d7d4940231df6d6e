import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/learn.ts',
    isolate: false,
    maxWorkers: 2,
    sequence: { shuffle: true },
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', './test/support/closing-line.ts'],
  },
});
