// Test runner: real parts, so a browser test may take its time; no test asserts how long. Files share the modules
// of their worker, for loading Vega, the schemas and 2018 anew for each would cost more than most tests.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/cli/compiled.ts',
    isolate: false,
    // Most tests wait for a browser or another program half of their time.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
