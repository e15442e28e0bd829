import { allChecks, leftOut } from '../model/checks/all-checks.ts';
import type { CheckResult, Family, LeftOut } from '../model/checks/check.ts';
import type { Reference } from '../reference.ts';
import { createWorkerPool } from '../threads/worker-pool.ts';
import type { CheckTask } from './checks-worker.ts';

/** What came of all checks, in their fixed order. */
export interface ChecksReport {
  readonly checks: readonly CheckResult[];
  readonly leftOut: readonly LeftOut[];
  readonly passed: number;
  readonly failed: number;
  readonly tookMs: number;
}

/**
 * Runs every check, or those of the named families, on worker threads. The numbers depend on the reference alone,
 * neither on the number of threads nor on which families run.
 */
export async function runChecks(
  reference: Reference,
  options: { readonly families?: readonly Family[]; readonly onProgress?: (share: number) => void } = {},
): Promise<ChecksReport> {
  const startedMs = performance.now();
  const { families, onProgress } = options;
  const chosen = allChecks(reference.queues, reference.benchmarks).filter(
    ({ family }) => families?.includes(family) ?? true,
  );
  const pool = createWorkerPool({ file: new URL('./checks-worker.ts', import.meta.url) });
  let done = 0;
  try {
    const checks = await Promise.all(
      chosen.map(async ({ id }) => {
        const task: CheckTask = { reference, id };
        const results = (await pool.run(task)) as readonly CheckResult[];
        done += 1;
        onProgress?.(done / chosen.length);
        return results;
      }),
    );
    const results = checks.flat();
    const passed = results.filter((result) => result.passed).length;
    return {
      checks: results,
      leftOut,
      passed,
      failed: results.length - passed,
      tookMs: Math.round(performance.now() - startedMs),
    };
  } finally {
    await pool.destroy();
  }
}
