import type { ModelChecks } from '../contract/method.ts';
import { FAMILIES } from '../model/checks/check.ts';
import { MODEL_VERSION } from '../model/version.ts';
import type { ChecksFile } from './checks-file.ts';

/** Intervals finer than the digits to which values are known say nothing. */
const FINEST = 1e-6;

/** Stored checks by family, and how often the intervals of simulations miss, which tells whether they are honest. */
export function modelChecksOf({ modelVersion, date, checks, leftOut }: ChecksFile): ModelChecks {
  const passed = checks.filter((check) => check.passed).length;
  const estimates = checks.filter(({ halfWidth95 }) => halfWidth95 !== null && halfWidth95 > FINEST);
  return {
    modelVersion,
    date,
    isCurrent: modelVersion === MODEL_VERSION,
    passed,
    failed: checks.length - passed,
    estimates: estimates.length,
    outsideInterval95: estimates.filter(
      ({ measured, expected, halfWidth95 }) => Math.abs(measured - expected) > halfWidth95!,
    ).length,
    families: FAMILIES.map((family) => ({
      family,
      checks: checks.filter((check) => check.family === family),
    })).filter((one) => one.checks.length > 0),
    leftOut,
  };
}
