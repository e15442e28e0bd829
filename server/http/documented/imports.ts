import { z } from 'zod';
import * as answers from '../../contract/answers/imports.ts';
import { mappingSchema, profileSchema } from '../../contract/mapping.ts';
import { pageQuery } from '../paging.ts';
import { FORMAT, IDEMPOTENCY_KEY, KEY_PROBLEMS, ROW_TYPES, type RouteDoc } from './route-doc.ts';

const group = 'Imports';

const uploadQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).default('false').describe('Do all of an import but store it.'),
  policy: z
    .enum(['replace', 'keep', 'reject'])
    .default('replace')
    .describe('What becomes of a stored value that differs.'),
  profile: z.string().optional().describe('Name of the profile by which to read the file.'),
  answer: z
    .enum(['report', 'rejects'])
    .default('report')
    .describe('rejects: the rows that are left out, as CSV, each with its reason.'),
  name: z.string().optional().describe('Name of the file, where X-File-Name is not sent.'),
});

const batch = { 404: ['batch-unknown'] };
const profileUnknown = { 404: ['profile-unknown'] };

/** Files taken in and taken back, and how tables of any origin are read. */
export const IMPORT_ROUTES: readonly RouteDoc[] = [
  {
    method: 'POST',
    path: '/api/v1/imports',
    group,
    access: 'change',
    summary: 'Takes in a file: all of it or nothing.',
    detail: 'The body is the file itself, plain, gzip, zip or tar.gz. The same file again changes nothing.',
    query: uploadQuery,
    headers: {
      ...IDEMPOTENCY_KEY,
      'X-File-Name': 'Name of the file, percent-encoded.',
      'X-Import-Mapping': 'How a table of your own is read: a mapping as JSON, percent-encoded.',
      'X-Import-Key': 'A name of 8 to 64 characters by which to watch and to cancel it.',
    },
    body: {
      types: ['text/csv', 'application/json', 'application/gzip', 'application/octet-stream'],
      describe: 'The file.',
    },
    answers: {
      200: {
        describe: 'A dry run, or a file that changed nothing.',
        schema: answers.importAnswer,
        types: ['text/csv'],
      },
      201: { describe: 'What was created, updated and left out.', schema: answers.importAnswer },
    },
    problems: {
      400: [
        'file-name-malformed',
        'dry-run-malformed',
        'policy-malformed',
        'answer-malformed',
        'profile-malformed',
        'key-malformed',
        'mapping-malformed',
        'upload-aborted',
      ],
      404: ['profile-unknown', 'no-rejects'],
      409: [...KEY_PROBLEMS[409], 'import-cancelled', 'key-taken', 'stored-value-differs'],
      413: ['file-too-large'],
      415: ['body-not-a-file'],
      422: [...KEY_PROBLEMS[422], 'layout-unknown', 'too-many-errors', 'mapping-malformed'],
      429: ['imports-busy'],
      500: ['import-failed'],
      503: ['server-stopping', 'import-under-way', 'database-newer', 'database-unwritable'],
      507: ['disk-short', 'disk-full', 'database-full'],
    },
  },
  {
    method: 'GET',
    path: '/api/v1/imports',
    group,
    access: 'read',
    summary: 'Every import, newest first.',
    query: pageQuery.extend(FORMAT),
    answers: { 200: { describe: 'The ledger.', schema: answers.importList, types: ROW_TYPES } },
    problems: { 400: ['request-invalid'] },
  },
  {
    method: 'GET',
    path: '/api/v1/imports/running',
    group,
    access: 'read',
    summary: 'Imports under way, with rows, speed and time left.',
    answers: { 200: { describe: 'In the order in which they came.', schema: answers.runningImports } },
  },
  {
    method: 'DELETE',
    path: '/api/v1/imports/running/:key',
    group,
    access: 'change',
    summary: 'Cancels an import before it stores anything.',
    answers: { 202: { describe: 'It is being stopped.', schema: answers.cancelling } },
    problems: { 404: ['import-unknown'] },
  },
  {
    method: 'GET',
    path: '/api/v1/imports/:id/rejects.csv',
    group,
    access: 'read',
    summary: 'The rows that an import left out, with reasons, to be mended and imported.',
    answers: { 200: { describe: 'In the columns of the file, and the reasons.', types: ['text/csv'] } },
    problems: { 404: ['no-rejects'] },
  },
  {
    method: 'DELETE',
    path: '/api/v1/imports/:id',
    group,
    access: 'change',
    summary: 'Takes an import back; what it replaced returns.',
    answers: { 200: { describe: 'What became of its values.', schema: answers.undoReport } },
    problems: {
      ...batch,
      409: ['batch-undone', 'batch-overwritten'],
      500: ['import-failed'],
      503: ['server-stopping'],
    },
  },
  {
    method: 'GET',
    path: '/api/v1/profiles',
    group,
    access: 'read',
    summary: 'How tables of your own are read, by name.',
    answers: { 200: { describe: 'Profiles.', schema: z.array(profileSchema) } },
  },
  {
    method: 'GET',
    path: '/api/v1/profiles/:name',
    group,
    access: 'read',
    summary: 'One profile.',
    answers: { 200: { describe: 'The profile.', schema: profileSchema } },
    problems: profileUnknown,
  },
  {
    method: 'PUT',
    path: '/api/v1/profiles/:name',
    group,
    access: 'change',
    summary: 'Keeps a profile under a name, in the place of any that has it.',
    body: {
      types: ['application/json'],
      describe: 'The mapping, and the header by which a later file is recognised.',
      schema: z.strictObject({ mapping: mappingSchema, headerColumns: profileSchema.shape.headerColumns }),
    },
    answers: { 200: { describe: 'The profile as it is kept.', schema: profileSchema } },
    problems: { 400: ['json-malformed'], 413: ['body-too-large'], 422: ['profile-malformed'] },
  },
  {
    method: 'DELETE',
    path: '/api/v1/profiles/:name',
    group,
    access: 'change',
    summary: 'Forgets a profile.',
    answers: { 204: { describe: 'It is gone.' } },
    problems: profileUnknown,
  },
];
