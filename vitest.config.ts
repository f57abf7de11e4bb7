import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', 'dist/**', 'data/**'],
    setupFiles: ['testing/property-seed.ts'],
    pool: 'forks',
    // Loading the packages anew for each file was half of the run; no suite replaces a module or keeps its fake clock.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
