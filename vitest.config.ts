/** How the tests run; `npm test` type-checks and lints first. */
import { defineConfig } from 'vitest/config';

const conditions = ['source', 'module', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    globalSetup: 'test/support/compile.ts',
    isolate: false,
    // More than the two cores that we expect: many tests wait for timers, processes or the browser.
    maxWorkers: 3,
    sequence: { shuffle: true },
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', './test/support/closing-line.ts'],
  },
});
