import { z } from 'zod';
import * as answers from '../../contract/answers/runs.ts';
import { whatIfRequest } from '../../contract/api.ts';
import { solveRequest, tornadoRequest } from '../../contract/studies.ts';
import { pageQuery } from '../paging.ts';
import { FORMAT, IDEMPOTENCY_KEY, KEY_PROBLEMS, ROW_TYPES, type RouteDoc } from './route-doc.ts';

const group = 'Runs';
const unknown = { 404: ['run-unknown'] };
const notReported = { 400: ['query-invalid'], 404: ['run-unknown', 'run-not-done', 'report-none'] };
const flag = z.enum(['1', 'true']).optional();
const reportQuery = {
  lang: z.enum(['en', 'es']).optional().describe('Without it as Accept-Language prefers.'),
};

const comparedRuns = z.string().describe('Ids with commas between; the others are held against the first.');

/** Jobs: each is accepted at once, tells its progress, can be cancelled, and ends in a result with a manifest. */
export const RUN_ROUTES: readonly RouteDoc[] = [
  {
    method: 'GET',
    path: '/api/v1/runs',
    group,
    access: 'read',
    summary: 'Runs, newest first, without their results.',
    query: pageQuery.extend(FORMAT),
    answers: {
      200: { describe: 'What-ifs, and studies of many.', schema: answers.runList, types: ROW_TYPES },
    },
    problems: { 400: ['request-invalid'] },
  },
  {
    method: 'POST',
    path: '/api/v1/runs',
    group,
    access: 'change',
    summary: 'Asks for a what-if, a tornado or a break-even.',
    detail:
      'Answered before anything is simulated. GET the Location until its status is done, or listen to run:changed. ' +
      'The same request on the same data and model gives the same bytes, which are those of the command line.',
    headers: IDEMPOTENCY_KEY,
    body: {
      types: ['application/json'],
      describe: 'A what-if; with kind tornado or solve a study of many.',
      schema: z.union([whatIfRequest, tornadoRequest, solveRequest]),
    },
    answers: {
      202: { describe: 'The run, queued; its address is in Location.', schema: answers.anySummary },
    },
    problems: {
      400: [
        ...KEY_PROBLEMS[400],
        'request-invalid',
        'json-malformed',
        'port-unknown',
        'unknown-policy',
        'bad-policy',
        'no-demand',
        'no-trace',
        'unknown-assumption',
        'assumption-invalid',
      ],
      409: KEY_PROBLEMS[409],
      413: ['body-too-large'],
      415: ['body-not-json'],
      422: KEY_PROBLEMS[422],
    },
  },
  {
    method: 'GET',
    path: '/api/v1/runs/:id',
    group,
    access: 'read',
    summary: 'A run with its progress, and its result once it is done.',
    detail:
      'As rows: the metrics of a what-if, the bars of a tornado, the trials of a break-even, each with its label.',
    query: z.strictObject(FORMAT),
    answers: { 200: { describe: 'The run.', schema: answers.run, types: ROW_TYPES } },
    problems: { 400: ['request-invalid'], 404: ['run-unknown', 'run-not-done'] },
  },
  {
    method: 'GET',
    path: '/api/v1/runs/:id/manifest',
    group,
    access: 'read',
    summary: 'What a result rests on, by which garita verify proves every byte of it.',
    answers: { 200: { describe: 'The manifest.', schema: answers.manifest } },
    problems: { 404: ['run-unknown', 'run-not-done', 'manifest-missing'] },
  },
  {
    method: 'GET',
    path: '/api/v1/runs/:id/report',
    group,
    access: 'read',
    summary: 'A brief of a finished what-if as one page without scripts.',
    query: z.object({ ...reportQuery, download: flag.describe('1: as a file.') }),
    answers: { 200: { describe: 'The brief.', types: ['text/html'] } },
    problems: notReported,
  },
  {
    method: 'GET',
    path: '/api/v1/runs/:id/bundle',
    group,
    access: 'read',
    summary: 'Report, tables, their dictionary, scenario and manifest of a finished what-if in a ZIP.',
    detail: 'The same run gives the same bytes.',
    query: z.object({ ...reportQuery, bom: flag.describe('1: tables that Excel reads as UTF-8.') }),
    answers: { 200: { describe: 'The ZIP.', types: ['application/zip'] } },
    problems: notReported,
  },
  {
    method: 'GET',
    path: '/api/v1/comparison/report',
    group,
    access: 'read',
    summary: 'Two to four finished what-ifs beside each other, as one page without scripts.',
    query: z.object({ runs: comparedRuns, ...reportQuery, download: flag.describe('1: as a file.') }),
    answers: { 200: { describe: 'The brief.', types: ['text/html'] } },
    problems: notReported,
  },
  {
    method: 'GET',
    path: '/api/v1/comparison/metrics',
    group,
    access: 'read',
    summary: 'Every metric of two to four finished what-ifs, and how each stands to the first.',
    query: z.object({ runs: comparedRuns, ...reportQuery }),
    answers: { 200: { describe: 'A row for each run and metric.', types: ['text/csv'] } },
    problems: notReported,
  },
  {
    method: 'DELETE',
    path: '/api/v1/runs/:id',
    group,
    access: 'change',
    summary: 'Cancels a run that has not ended.',
    answers: { 204: { describe: 'It is cancelled and keeps no result.' } },
    problems: { ...unknown, 409: ['run-ended'] },
  },
];
