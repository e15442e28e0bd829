import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Node strips types by WebAssembly in every thread. Where threads start one after the other in a process that does
    // not strip any itself, V8 now and then frees the code of such a call twice and the process dies: so no call earns any.
    execArgv: ['--wasm-wrapper-tiering-budget=1000000000'],
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default', new URL('./helpers/closing-line-reporter.ts', import.meta.url).pathname],
  },
});
