import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import type { TablePage, TableSummary } from '../contract/tables.ts';
import { sendProblem } from './problem.ts';
import { rowsAsked } from './row-answers.ts';

export interface TableService {
  list(): Promise<TableSummary[]>;
  /** Throws an error with `code` and a sentence where the table cannot answer. */
  answer(name: string, query: Iterable<readonly [string, string]>): Promise<TableAnswer>;
}

type TableAnswer =
  | { readonly format: 'json'; readonly page: Omit<TablePage, 'nextUrl'> }
  | { readonly format: 'csv' | 'ndjson'; readonly fileName: string; readonly text: AsyncIterable<string> };

/**
 * `GET /tables`, and `GET /tables/:name/rows` with `?COLUMN=value`, `port`, `from`, `to`, `after`, `limit`, `format` and
 * `_facet`: a page as JSON, or all rows as CSV or as one JSON document a line.
 */
export function tablesRoutes(tables: TableService): Router {
  const router = Router();
  router.get('/', async (_request, response) => {
    response.json({ tables: await tables.list() });
  });
  router.get('/:name/rows', async (request, response) => {
    const url = new URL(request.originalUrl, 'http://localhost');
    const asked = rowsAsked(request, response);
    if (asked === null) return;
    if (asked.format !== 'json') url.searchParams.set('format', asked.format);
    const answer = await answerOrRefuse(tables, request.params.name, url, response);
    if (answer === null) return;
    if (answer.format === 'json') {
      const { page } = answer;
      response.json({ ...page, nextUrl: page.next === null ? null : pathWith(url, page.next) });
      return;
    }
    response.type(answer.format === 'csv' ? 'text/csv' : 'application/x-ndjson');
    response.set('Content-Disposition', `attachment; filename="${answer.fileName}"`);
    if (request.method === 'HEAD') return void response.end();
    await pipeline(answer.text, response).catch((error: NodeJS.ErrnoException) => {
      // Whoever goes away while rows are sent wants no more of them.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    });
  });
  return router;
}

async function answerOrRefuse(
  tables: TableService,
  name: string,
  url: URL,
  response: Response,
): Promise<TableAnswer | null> {
  try {
    return await tables.answer(name, url.searchParams);
  } catch (error) {
    const { name: kind, code, message } = error as NodeJS.ErrnoException;
    if (kind !== 'TableError') throw error;
    if (code === 'table-unknown') sendProblem(response, 404, code, message);
    else sendProblem(response, 400, 'request-invalid', message);
    return null;
  }
}

function pathWith({ pathname, searchParams }: URL, after: string): string {
  const query = new URLSearchParams(searchParams);
  query.set('after', after);
  return `${pathname}?${query}`;
}
