import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Node strips types by WebAssembly in every thread. Where threads start one after the other in a process that does
    // not strip any itself, V8 now and then frees the code of such a call twice and the process dies: so no call earns any.
    execArgv: ['--wasm-wrapper-tiering-budget=1000000000'],
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default', new URL('./helpers/closing-line-reporter.ts', import.meta.url).pathname],
    projects: [
      {
        extends: true,
        test: {
          name: 'sources',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          // A browser and the server it looks at take all cores between them; what passed only when tried again is told.
          maxWorkers: 1,
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
