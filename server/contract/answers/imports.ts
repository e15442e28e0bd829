import { z } from 'zod';
import { DATASETS } from '../../model/rows.ts';
import type {
  ImportAnswer,
  ImportBatch,
  ImportPreview,
  ImportProblem,
  ImportRepair,
  QualityReport,
  RunningImport,
  UndoReport,
} from '../imports.ts';
import { count, epochMs, numberOrNull, share, textOrNull } from './shapes.ts';

/** What is answered about imports. */

const importProblem = z.strictObject({
  line: z.int(),
  column: textOrNull,
  value: textOrNull,
  code: z.string(),
  message: z.string(),
  fix: z.string(),
}) satisfies z.ZodType<ImportProblem>;

const importRepair = z.strictObject({
  column: textOrNull,
  code: z.string(),
  message: z.string(),
  fix: z.string(),
  count,
  firstLine: z.int(),
}) satisfies z.ZodType<ImportRepair>;

const qualityReport = z.strictObject({
  findings: z.array(
    z.strictObject({
      code: z.string(),
      kind: z.enum(['note', 'warning']),
      message: z.string(),
      count: numberOrNull,
      source: textOrNull,
    }),
  ),
  completeness: z.array(z.strictObject({ series: z.string(), shareByHour: z.array(share.nullable()) })),
}) satisfies z.ZodType<QualityReport>;

const importPreview = z.strictObject({
  columns: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      line: z.int(),
      cells: z.array(z.string()),
      parsed: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
      problem: textOrNull,
    }),
  ),
}) satisfies z.ZodType<ImportPreview>;

const reported = {
  fileName: z.string(),
  sha256: z.string(),
  dataset: z.enum(DATASETS),
  layout: z.string(),
  why: z.string().describe('By what the layout was recognised.'),
  encoding: textOrNull,
  profile: textOrNull,
  rows: count,
  created: count,
  updated: count,
  unchanged: count,
  skipped: count,
  quality: qualityReport.nullable(),
  problemCount: count,
  repairs: z.array(importRepair),
  tookMs: z.number(),
};

export const importAnswer = z.strictObject({
  batchId: z.int().nullable(),
  dryRun: z.boolean(),
  ...reported,
  problems: z.array(importProblem),
  preview: importPreview.nullable(),
  hasRejects: z.boolean(),
}) satisfies z.ZodType<ImportAnswer>;

const importBatch = z.strictObject({
  batchId: z.int(),
  importedAtMs: epochMs,
  ...reported,
  provenance: textOrNull,
  tzData: textOrNull,
  undoneAtMs: epochMs.nullable(),
  hasRejects: z.boolean(),
}) satisfies z.ZodType<ImportBatch>;

export const importList = z.strictObject({
  imports: z.array(importBatch).describe('Newest first.'),
  count: count.describe('All of them.'),
  next: textOrNull.describe('For ?after=; null on the last page.'),
  nextUrl: textOrNull,
});

export const runningImports = z.array(
  z.strictObject({
    key: z.string(),
    fileName: z.string(),
    phase: z.enum(['receiving', 'waiting', 'reading', 'storing']),
    bytes: count,
    totalBytes: numberOrNull,
    rows: count,
    rowsPerS: numberOrNull,
    etaS: numberOrNull,
  }) satisfies z.ZodType<RunningImport>,
);

export const cancelling = z.strictObject({ cancelling: z.literal(true) });

export const undoReport = z.strictObject({
  batchId: z.int(),
  removed: count,
  restored: count,
  kept: count,
}) satisfies z.ZodType<UndoReport>;
