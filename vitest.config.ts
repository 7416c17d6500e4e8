import { defineConfig } from 'vitest/config';
import { tellSkipped } from './test/skipped.js';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Only for what hangs: no test fails because the machine is busy, so none sets a limit of its own.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    globalSetup: 'test/build.ts',
    reporters: ['default', tellSkipped],
  },
});
