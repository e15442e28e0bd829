import { Router } from 'express';
import type { z } from 'zod';
import { type Preview, type PreviewRequest, previewRequest } from '../contract/preview.ts';
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

/** `GET /preview?portId=pharr&withdrawnShare=0.6`, or `&policy=S2`: solved at once, in a few milliseconds. */
export function previewRoutes(previews: PreviewService, ports: PortService): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const parsed = previewRequest.safeParse(request.query);
    if (!parsed.success)
      return sendProblem(response, 400, 'request-invalid', sentenceOf(parsed.error, request.query));
    const { portId } = parsed.data;
    if (ports.months(portId) === null) {
      return sendProblem(response, 404, 'port-unknown', unknownPort(portId));
    }
    const answer = previews.preview(parsed.data);
    if ('code' in answer) sendProblem(response, 404, answer.code, answer.message);
    else response.json(answer);
  });
  return router;
}

const FIELDS = {
  portId: 'the id of a facility, such as pharr,',
  withdrawnShare: 'a number from 0 to 1',
  policy: 'the id of a preset, such as S2,',
  from: 'a date such as 2024-12-02',
} as const;

function sentenceOf(error: z.ZodError, query: Readonly<Record<string, unknown>>): string {
  const clauses = error.issues.map((issue) => {
    if (issue.code === 'custom') return issue.message;
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ');
      return `${keys} is not known (known are ${Object.keys(FIELDS).join(', ')})`;
    }
    const field = issue.path[0] as keyof typeof FIELDS;
    const value = query[field];
    const sent = value === undefined ? 'is missing' : `was ${JSON.stringify(value).slice(0, 40)}`;
    return `${field} must be ${FIELDS[field]} but ${sent}`;
  });
  return `There is no such preview: ${[...new Set(clauses)].join('; ')}.`;
}
