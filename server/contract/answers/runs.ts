import { z } from 'zod';
import type { Manifest } from '../../study/manifest.ts';
import { type Run, type RunSummary, whatIfRequest } from '../api.ts';
import { type Study, type StudySummary, solveRequest, tornadoRequest } from '../studies.ts';
import { solveResult, tornadoResult, whatIfResult } from './results.ts';
import { count, epochMs, share, textOrNull } from './shapes.ts';

/** What is answered about runs: jobs with progress, which end in a result. */

const jobState = {
  id: z.int(),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: share,
  createdAtMs: epochMs,
  finishedAtMs: epochMs.nullable(),
  finding: textOrNull,
  error: textOrNull,
};

const whatIf = { ...jobState, kind: z.literal('what-if'), request: whatIfRequest };
const tornado = { ...jobState, kind: z.literal('tornado'), request: tornadoRequest };
const solve = { ...jobState, kind: z.literal('solve'), request: solveRequest };

export const runSummary = z.strictObject(whatIf) satisfies z.ZodType<RunSummary>;
export const studySummary = z.discriminatedUnion('kind', [
  z.strictObject(tornado),
  z.strictObject(solve),
]) satisfies z.ZodType<StudySummary>;
export const anySummary = z.discriminatedUnion('kind', [runSummary, studySummary]);

export const run = z.discriminatedUnion('kind', [
  z.strictObject({ ...whatIf, result: whatIfResult.nullable() }),
  z.strictObject({ ...tornado, result: tornadoResult.nullable() }),
  z.strictObject({ ...solve, result: solveResult.nullable() }),
]) satisfies z.ZodType<Run | Study>;

export const runList = z.strictObject({
  runs: z.array(runSummary),
  studies: z.array(studySummary),
  count: count.describe('All that are kept, of either kind.'),
  next: textOrNull.describe('For ?after=; null on the last page.'),
  nextUrl: textOrNull,
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const manifest = z.strictObject({
  manifestVersion: z.literal(1),
  modelVersion: z.string(),
  streams: z.string().describe('How luck is drawn.'),
  scenario: z.null().describe('A run over HTTP stands by its request alone.'),
  requests: z.array(z.union([whatIfRequest, tornadoRequest, solveRequest])),
  parametersHash: hash.describe('SHA-256 of every figure of data/.'),
  dataHash: hash.describe('SHA-256 of the counts and imported trucks that were the demand.'),
  results: z.array(z.strictObject({ portId: z.string(), resultHash: hash })),
  resultHash: hash,
}) satisfies z.ZodType<Manifest>;
