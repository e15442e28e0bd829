import { Router } from 'express';
import type { z } from 'zod';
import { type Preview, type PreviewRequest, previewRequest } from '../contract/preview.ts';
import { type PortService, unknownPort } from './ports-routes.ts';
import { sendProblem } from './problem.ts';

export interface PreviewService {
  /** Null where no truck of the facility is counted. */
  preview(request: PreviewRequest): Preview | null;
}

/** `GET /preview?portId=pharr&withdrawnShare=0.6`: solved at once, in a few milliseconds. */
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
    const preview = previews.preview(parsed.data);
    if (preview !== null) response.json(preview);
    else sendProblem(response, 404, 'no-demand', noDemand(portId));
  });
  return router;
}

const FIELDS = {
  portId: 'the id of a facility, such as pharr,',
  withdrawnShare: 'a number from 0 to 1',
} as const;

function sentenceOf(error: z.ZodError, query: Readonly<Record<string, unknown>>): string {
  const clauses = error.issues.map((issue) => {
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

function noDemand(portId: string): string {
  return `No truck count is stored for ${portId}, so there is no demand to preview; import a BTS file that covers it.`;
}
