import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';
import type { Problem } from '../contract/api.ts';
import { problemTypeOf } from '../contract/problem-type.ts';

/** Answers with an RFC 9457 problem; `detail` is one sentence: what, where, why, how to mend it. */
export function sendProblem(
  response: Response,
  status: number,
  code: string,
  detail: string,
  extension: object = {},
): void {
  const problem = problemOf(status, code, detail, requestIdOf(response));
  response
    .status(status)
    .type('application/problem+json')
    .json({ ...problem, ...extension });
}

/** The problem as an object, for where there is no response yet. */
export function problemOf(status: number, code: string, detail: string, requestId: string): Problem {
  const title = STATUS_CODES[status] ?? 'Problem';
  return { type: problemTypeOf(code), title, status, detail, code, requestId };
}

/** The id that a request was given on arrival, by which its log lines can be found. */
export function requestIdOf(response: Response): string {
  return (response.locals as { requestId?: string }).requestId ?? '';
}
