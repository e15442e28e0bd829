import express, { type Response, Router } from 'express';
import type { z } from 'zod';
import { type Preview, type PreviewRequest, previewBody, previewRequest } from '../contract/preview.ts';
import { type PortService, unknownPort } from './ports-routes.ts';
import { sendProblem } from './problem.ts';

export interface PreviewService {
  /** A preview of a request that has been checked, or why there is none on the data stored now. */
  preview(request: PreviewRequest): Preview | PreviewProblem;
}

interface PreviewProblem {
  readonly code: string;
  readonly message: string;
}

/**
 * `GET /preview?portId=pharr&withdrawnShare=0.6`, or `&policy=S2`, and `POST /preview` of policies of one's own and
 * other values of assumptions: solved at once, in a few milliseconds.
 */
export function previewRoutes(previews: PreviewService, ports: PortService): Router {
  const router = Router();
  const answer = (
    parsed: z.ZodSafeParseResult<PreviewRequest>,
    {
      asked,
      fields,
    }: { readonly asked: Readonly<Record<string, unknown>>; readonly fields: readonly string[] },
    response: Response,
  ) => {
    if (!parsed.success)
      return sendProblem(response, 400, 'request-invalid', sentenceOf(parsed.error, asked, fields));
    const { portId } = parsed.data;
    if (ports.months(portId) === null) {
      return sendProblem(response, 404, 'port-unknown', unknownPort(portId));
    }
    const found = previews.preview(parsed.data);
    if ('code' in found)
      sendProblem(response, MISSING.has(found.code) ? 404 : 400, found.code, found.message);
    else response.json(found);
  };
  router.get('/', ({ query }, response) =>
    answer(previewRequest.safeParse(query), { asked: query, fields: IN_QUERY }, response),
  );
  router.post('/', express.json({ limit: '256kb' }), (request, response) => {
    if (!request.is('json')) {
      const detail = 'The body must be JSON; send it with Content-Type: application/json.';
      return sendProblem(response, 415, 'body-not-json', detail);
    }
    answer(previewBody.safeParse(request.body), { asked: request.body, fields: IN_BODY }, response);
  });
  return router;
}

/** What is not there; everything else is a fault of what was asked. */
const MISSING: ReadonlySet<string> = new Set(['unknown-policy', 'no-demand']);

const FIELDS = {
  portId: 'the id of a facility, such as pharr,',
  withdrawnShare: 'a number from 0 to 1',
  policy: 'the id of a preset, such as S2,',
  from: 'a date such as 2024-12-02',
  assume: 'an object of numbers or beliefs by the paths of assumptions',
} as const;
const IN_BODY = Object.keys(FIELDS);
const IN_QUERY = IN_BODY.filter((name) => name !== 'assume');

function sentenceOf(
  error: z.ZodError,
  asked: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): string {
  const clauses = error.issues.map((issue) => {
    if (issue.code === 'custom') return issue.message;
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ');
      return `${keys} is not known (known are ${fields.join(', ')})`;
    }
    const field = issue.path[0] as keyof typeof FIELDS;
    const value = asked[field];
    const sent = value === undefined ? 'is missing' : `was ${JSON.stringify(value).slice(0, 40)}`;
    return `${field} must be ${FIELDS[field]} but ${sent}`;
  });
  return `There is no such preview: ${[...new Set(clauses)].join('; ')}.`;
}
