import { allChecks } from '../model/checks/all-checks.ts';
import type { CheckResult } from '../model/checks/check.ts';
import type { Reference } from '../reference.ts';

export interface CheckTask {
  readonly reference: Reference;
  readonly id: string;
}

/** Runs one check in a worker thread. */
// biome-ignore lint/style/noDefaultExport: the worker host calls the default export
export default function runCheck({ reference, id }: CheckTask): readonly CheckResult[] {
  return allChecks(reference.queues, reference.benchmarks)
    .find((check) => check.id === id)!
    .run();
}
