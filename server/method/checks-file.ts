import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { checked, readJson } from '../data-file.ts';
import type { ChecksReport } from '../jobs/run-checks.ts';
import { FAMILIES } from '../model/checks/check.ts';

/** Where results stand, from the project's folder. */
export const CHECKS_FILE = 'data/checks.json';

const text = z.string().min(1);
const schema = z.strictObject({
  schemaVersion: z.literal(1),
  modelVersion: text,
  /** The day of the run. */
  date: z.iso.date(),
  checks: z
    .array(
      z.strictObject({
        id: text,
        family: z.enum(FAMILIES),
        method: z.enum(['simulation', 'controlled simulation', 'closed form', 'transient solver', 'law']),
        title: text,
        unit: z.string(),
        expected: z.number(),
        measured: z.number(),
        halfWidth95: z.number().nullable(),
        tolerance: z.number(),
        passed: z.boolean(),
      }),
    )
    .min(1),
  leftOut: z.array(z.strictObject({ id: text, reason: text })),
});

/** Every comparison of the model with a value known beforehand, as last run. */
export type ChecksFile = z.infer<typeof schema>;

/** Content of data/checks.json; throws an error that names every bad path. */
export function readChecks(): ChecksFile {
  return parseChecks(readJson('checks.json'));
}

/** Checks the content of data/checks.json; throws an error that names every bad path. */
export function parseChecks(content: unknown): ChecksFile {
  return checked(CHECKS_FILE, schema, content);
}

/** Replaces data/checks.json; the same results give the same bytes. */
export function writeChecks(
  { checks, leftOut }: Pick<ChecksReport, 'checks' | 'leftOut'>,
  run: Pick<ChecksFile, 'modelVersion' | 'date'>,
): void {
  const content = parseChecks({ schemaVersion: 1, ...run, checks, leftOut });
  writeFileSync(new URL(`../../${CHECKS_FILE}`, import.meta.url), `${JSON.stringify(content, null, 1)}\n`);
}
