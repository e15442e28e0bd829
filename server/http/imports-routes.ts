import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Response, Router } from 'express';
import { canonicalHash } from '../canonical-hash.ts';
import type {
  ImportAnswer,
  ImportBatch,
  ImportOutcome,
  ImportRefusal,
  RunningImport,
  UndoReport,
} from '../contract/imports.ts';
import type { OnceOnly } from './once-only.ts';
import { pageEnd, readPage } from './paging.ts';
import { sendProblem } from './problem.ts';
import { rowsAsked, sendRows } from './row-answers.ts';
import { STATUS_OF_STORE_CODE, withoutFolders } from './store-problem.ts';
import { readUpload, type UploadRequest } from './upload-request.ts';

export interface ImportService {
  /** Size of a file that may be sent. */
  readonly maxBytes: number;
  receive(body: Readable, file: UploadRequest): Promise<ImportOutcome>;
  undo(batchId: number): Promise<ImportOutcome<UndoReport>>;
  list(limit: number, beforeId: number | null): ImportBatch[];
  count(): number;
  rejectsOf(batchId: number): string | null;
  running(): RunningImport[];
  cancel(key: string): boolean;
}

/**
 * `POST /imports` with the bare file as body (`?dryRun`, `?policy`, `?profile`, `?answer=rejects`); `GET /imports`, the
 * ledger; `GET /imports/running` and `DELETE /imports/running/:key`, to watch and to cancel; `GET
 * /imports/:id/rejects.csv`; `DELETE /imports/:id`, to take one back.
 */
export function importsRoutes(imports: ImportService, once: OnceOnly): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const asked = rowsAsked(request, response);
    if (asked === null) return;
    const page = readPage(asked.query);
    if (typeof page === 'string') return sendProblem(response, 400, 'request-invalid', page);
    const found = imports.list(page.limit + 1, page.beforeId);
    const shown = found.slice(0, page.limit);
    const last = found.length > page.limit ? shown.at(-1)!.batchId : null;
    const list = { imports: shown, ...pageEnd(request, response, { last, count: imports.count() }) };
    sendRows(response, asked, list, () => ({ name: 'imports', records: shown }));
  });
  router.get('/running', (_request, response) => {
    response.json(imports.running());
  });
  router.delete('/running/:key', (request, response) => {
    if (imports.cancel(request.params.key)) response.status(202).json({ cancelling: true });
    else
      sendProblem(response, 404, 'import-unknown', 'No import of that key is under way; it may have ended.');
  });
  router.post('/', async (request, response) => {
    const file = readUpload(request, imports.maxBytes);
    if ('status' in file) {
      if (file.status === 413) response.set('Connection', 'close');
      return sendProblem(response, file.status, file.code, file.detail);
    }
    const attempt = once(request, response);
    if (attempt === null) return;
    if (attempt.isRepeated) return attempt.repeat(uploadHash(file, await sha256Of(request)));
    const outcome = await imports.receive(request, file);
    if (!request.readableEnded) response.set('Connection', 'close');
    if (request.query.answer === 'rejects') answerRejects(response, outcome.rejectsCsv, file.fileName);
    else if (outcome.ok) {
      const { created, updated } = outcome.report;
      const answer: ImportAnswer = { ...outcome.report, hasRejects: outcome.rejectsCsv !== null };
      attempt.keepAs(uploadHash(file, outcome.report.sha256));
      response.status(!file.dryRun && created + updated > 0 ? 201 : 200).json(answer);
    } else refuse(response, outcome.error, refusalOf(outcome));
  });
  router.get('/:id/rejects.csv', (request, response) => {
    const { id } = request.params;
    answerRejects(response, IS_BATCH.test(id) ? imports.rejectsOf(Number(id)) : null, `import-${id}.csv`);
  });
  router.delete('/:id', async (request, response) => {
    const { id } = request.params;
    if (!IS_BATCH.test(id)) {
      const detail = 'The import to undo is not named by its number; GET /api/v1/imports lists the numbers.';
      return sendProblem(response, 404, 'batch-unknown', detail);
    }
    const outcome = await imports.undo(Number(id));
    if (outcome.ok) response.json(outcome.report);
    else refuse(response, outcome.error);
  });
  return router;
}

/** What tells an upload from another: the bytes of the file, and how they are to be taken. */
function uploadHash({ key: _, totalBytes: __, ...file }: UploadRequest, sha256: string): string {
  return canonicalHash({ ...file, sha256 });
}

async function sha256Of(body: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of body) hash.update(chunk);
  return hash.digest('hex');
}

const IS_BATCH = /^[1-9]\d{0,14}$/;

function answerRejects(response: Response, csv: string | null, fileName: string): void {
  if (csv === null) {
    sendProblem(response, 404, 'no-rejects', 'No row was left out for a fault, so there is nothing to mend.');
    return;
  }
  const name = fileName.replace(/(\.\w+)*$/, '-rejects.csv').replace(/[^\w.-]/g, '_');
  response.set('Content-Disposition', `attachment; filename="${name}"`);
  response.type('text/csv').send(csv);
}

type Refused = Extract<ImportOutcome, { ok: false }>;

function refuse(response: Response, { code, message }: Refused['error'], told: object = {}): void {
  const status = STATUS_OF_CODE[code] ?? 422;
  if (RETRY.has(status)) response.set('Retry-After', '30');
  sendProblem(response, status, code, withoutFolders(message), told);
}

function refusalOf({ error: { suggestion, leftOut }, rejectsCsv }: Refused): ImportRefusal {
  return { hasRejects: rejectsCsv !== null, ...leftOut, ...(suggestion == null ? {} : { suggestion }) };
}

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  ...STATUS_OF_STORE_CODE,
  'upload-aborted': 400,
  'batch-unknown': 404,
  'profile-unknown': 404,
  'batch-undone': 409,
  'batch-overwritten': 409,
  'import-cancelled': 409,
  'import-failed': 500,
  'key-taken': 409,
  'stored-value-differs': 409,
  'file-too-large': 413,
  'imports-busy': 429,
  'server-stopping': 503,
  'disk-short': 507,
};
const RETRY = new Set([429, 503]);
