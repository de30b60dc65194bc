// Test runner: real parts, so a browser test may take its time; no test asserts how long.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000 },
});
