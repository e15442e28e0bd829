import { z } from 'zod';
import { method } from '../../contract/answers/method.ts';
import * as answers from '../../contract/answers/tables.ts';
import { storageAnswer } from '../../contract/storage.ts';
import { PAGE_ROWS, ROW_FORMATS } from '../../contract/tables.ts';
import { FORMAT, ROW_TYPES, type RouteDoc } from './route-doc.ts';

const group = 'Data and method';

const rowsQuery = z.looseObject({
  port: z.string().optional().describe('A crossing by its id.'),
  from: z.string().optional().describe('A month, day or instant.'),
  to: z.string().optional().describe('The first no longer in the answer.'),
  limit: z.string().default(String(PAGE_ROWS)).describe('Rows of one page, up to 1000.'),
  after: z.string().optional().describe('next of the page before.'),
  format: z.enum(ROW_FORMATS).default('json').describe('csv and ndjson give all rows.'),
  bom: z.enum(['1', 'true']).optional().describe('1: CSV that Excel reads as UTF-8.'),
  _facet: z.string().optional().describe('Counts the values of a column; * those of all with few.'),
});

/** What is stored, what runs rest on, and how the model works. */
export const STORED_ROUTES: readonly RouteDoc[] = [
  {
    method: 'GET',
    path: '/api/v1/tables',
    group,
    access: 'read',
    summary: 'The tables of what is stored.',
    answers: { 200: { describe: 'Tables with their columns.', schema: answers.tableList } },
  },
  {
    method: 'GET',
    path: '/api/v1/tables/:name/rows',
    group,
    access: 'read',
    summary: 'Rows of a table; any column filters by ?COLUMN=value.',
    query: rowsQuery,
    answers: { 200: { describe: 'A page, or all rows.', schema: answers.tablePage, types: ROW_TYPES } },
    problems: { 400: ['request-invalid'], 404: ['table-unknown'] },
  },
  {
    method: 'GET',
    path: '/api/v1/storage',
    group,
    access: 'read',
    summary: 'What takes up how much room, how long runs are kept, and what goes next.',
    detail: 'Runs that are beyond KEEP_RUNS, KEEP_RUNS_DAYS or KEEP_RUNS_MB go after the next daily backup.',
    answers: { 200: { describe: 'Sizes by kind.', schema: storageAnswer } },
  },
  {
    method: 'GET',
    path: '/api/v1/assumptions',
    group,
    access: 'read',
    summary: 'Every figure on which runs rest, with source, grade and range.',
    query: z.strictObject({
      grade: z.string().optional().describe('Grades by letter, such as G,B.'),
      match: z.string().optional().describe('A part of the path or title.'),
      ...FORMAT,
    }),
    answers: {
      200: { describe: 'In the order of the files.', schema: answers.assumptionList, types: ROW_TYPES },
    },
    problems: { 400: ['query-invalid', 'request-invalid'] },
  },
  {
    method: 'GET',
    path: '/api/v1/policies',
    group,
    access: 'read',
    summary: 'Readings of the law, their levers and clauses.',
    answers: { 200: { describe: 'What data/policy.json says.', schema: answers.policyList } },
  },
  {
    method: 'GET',
    path: '/api/v1/method',
    group,
    access: 'read',
    summary: 'How the model works, how well it fits, and what it rests on.',
    answers: { 200: { describe: 'The Method place as data.', schema: method } },
  },
];
