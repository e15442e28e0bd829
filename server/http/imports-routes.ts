import type { Readable } from 'node:stream';
import { type Request, type Response, Router } from 'express';
import type { ImportBatch, ImportOutcome, UndoReport } from '../contract/imports.ts';
import { sendProblem } from './problem.ts';

export interface ImportService {
  receive(body: Readable, file: { fileName: string; dryRun: boolean }): Promise<ImportOutcome>;
  undo(batchId: number): Promise<ImportOutcome<UndoReport>>;
  list(): ImportBatch[];
}

/** `POST /imports` with the bare file as body, with `?dryRun=true` to store nothing; `GET /imports`, the ledger; `DELETE /imports/:id`. */
export function importsRoutes(imports: ImportService): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json(imports.list());
  });
  router.post('/', async (request, response) => {
    if (request.is(['urlencoded', 'multipart'])) {
      const detail =
        'The body must be the file itself, not a form; send it as text/csv, application/json or application/gzip.';
      return sendProblem(response, 415, 'body-not-a-file', detail);
    }
    const fileName = fileNameOf(request);
    if (fileName === null) {
      const detail = 'The file name cannot be decoded; percent-encode it as UTF-8 in X-File-Name or ?name=.';
      return sendProblem(response, 400, 'file-name-malformed', detail);
    }
    if (Number(request.get('content-length') ?? 0) > MAX_BYTES) {
      response.set('Connection', 'close');
      const detail = `The upload is larger than the ${MAX_BYTES / 1e6} MB that one import may have; split it by years.`;
      return sendProblem(response, 413, 'file-too-large', detail);
    }
    const { dryRun = 'false' } = request.query;
    if (dryRun !== 'true' && dryRun !== 'false') {
      const detail = 'dryRun is neither true nor false; leave it out, or write ?dryRun=true.';
      return sendProblem(response, 400, 'dry-run-malformed', detail);
    }
    const outcome = await imports.receive(request, { fileName, dryRun: dryRun === 'true' });
    if (outcome.ok) {
      const { created, updated } = outcome.report;
      response.status(dryRun === 'false' && created + updated > 0 ? 201 : 200).json(outcome.report);
      return;
    }
    if (!request.readableEnded) response.set('Connection', 'close');
    refuse(response, outcome.error);
  });
  router.delete('/:id', async (request, response) => {
    const { id } = request.params;
    if (!/^[1-9]\d{0,14}$/.test(id)) {
      const detail = 'The import to undo is not named by its number; GET /api/v1/imports lists the numbers.';
      return sendProblem(response, 404, 'batch-unknown', detail);
    }
    const outcome = await imports.undo(Number(id));
    if (outcome.ok) response.json(outcome.report);
    else refuse(response, outcome.error);
  });
  return router;
}

function refuse(
  response: Response,
  { code, message }: { readonly code: string; readonly message: string },
): void {
  const status = STATUS_OF_CODE[code] ?? 422;
  if (RETRY.has(status)) response.set('Retry-After', '30');
  sendProblem(response, status, code, message);
}

const MAX_BYTES = 1_000_000_000;

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  'upload-aborted': 400,
  'batch-unknown': 404,
  'batch-undone': 409,
  'batch-overwritten': 409,
  'file-too-large': 413,
  'imports-busy': 429,
  'server-stopping': 503,
  'database-busy': 503,
  'database-full': 507,
  'disk-full': 507,
  'database-newer': 503,
  'database-unwritable': 503,
};
const RETRY = new Set([429, 503]);

/** The name to show: without folders and without characters that act on a terminal; null where it is malformed. */
function fileNameOf(request: Request): string | null {
  const { name } = request.query;
  const encoded = request.get('x-file-name');
  let text = typeof name === 'string' ? name : '';
  if (encoded !== undefined) {
    try {
      text = decodeURIComponent(encoded);
    } catch {
      return null;
    }
  }
  const last = text.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').trim().slice(0, 200);
  return clean === '' || clean === '.' || clean === '..' ? 'upload.csv' : clean;
}
