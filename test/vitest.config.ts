import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // No test leaves state behind, and every file would otherwise load the whole product anew: half of the time of the suite.
    isolate: false,
  },
});
