import express, { Router } from 'express';
import { z } from 'zod';
import { type Run, type RunSummary, type WhatIfRequest, whatIfRequest } from '../contract/api.ts';
import { type PortService, unknownPort } from './ports-routes.ts';
import { sendProblem } from './problem.ts';

export interface RunService {
  /** Queues a run of a request that has been checked. */
  create(request: WhatIfRequest): RunSummary;
  /** Newest first. */
  list(): RunSummary[];
  get(id: number): Run | null;
  /** False where the run is unknown or has ended already. */
  cancel(id: number): boolean;
}

/** `POST /runs`, `GET /runs`, `GET /runs/:id` and `DELETE /runs/:id`. */
export function runsRoutes(runs: RunService, ports: PortService): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json({ runs: runs.list() });
  });
  router.post('/', express.json({ limit: '256kb' }), (request, response) => {
    if (!request.is('json')) {
      const detail = 'The body must be JSON; send it with Content-Type: application/json.';
      return sendProblem(response, 415, 'body-not-json', detail);
    }
    const parsed = whatIfRequest.safeParse(request.body);
    if (!parsed.success) {
      return sendProblem(response, 400, 'request-invalid', sentenceOf(parsed.error, request.body));
    }
    if (ports.months(parsed.data.portId) === null) {
      return sendProblem(response, 400, 'port-unknown', unknownPort(parsed.data.portId));
    }
    const run = runs.create(parsed.data);
    response.status(202).location(`/api/v1/runs/${run.id}`).json(run);
  });
  router.get('/:id', (request, response) => {
    const run = runs.get(idOf(request.params.id));
    if (run !== null) response.json(run);
    else sendProblem(response, 404, 'run-unknown', unknownRun(request.params.id));
  });
  router.delete('/:id', (request, response) => {
    const id = idOf(request.params.id);
    if (runs.cancel(id)) {
      response.status(204).end();
    } else if (runs.get(id) === null) {
      sendProblem(response, 404, 'run-unknown', unknownRun(request.params.id));
    } else {
      sendProblem(response, 409, 'run-ended', `Run ${id} has ended already, so there is nothing to cancel.`);
    }
  });
  return router;
}

/** 0 is the id of no run. */
function idOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

function unknownRun(text: string): string {
  return `There is no run ${JSON.stringify(text.slice(0, 20))}; GET /api/v1/runs lists them.`;
}

interface FieldSchema {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}
const FIELDS = z.toJSONSchema(whatIfRequest).properties as Readonly<Record<string, FieldSchema>>;

function sentenceOf(error: z.ZodError, body: unknown): string {
  const clauses = error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ');
      return `${keys} is not known (known are ${Object.keys(FIELDS).join(', ')})`;
    }
    const field = String(issue.path[0] ?? '');
    if (!Object.hasOwn(FIELDS, field))
      return `the body must be an object with ${Object.keys(FIELDS).join(', ')}`;
    const value = (body as Record<string, unknown>)[field];
    const sent = value === undefined ? 'is missing' : `was ${(JSON.stringify(value) ?? '').slice(0, 40)}`;
    return `${field} must be ${kindOf(FIELDS[field]!)} but ${sent}`;
  });
  return `The what-if cannot be run: ${[...new Set(clauses)].join('; ')}.`;
}

function kindOf({ type, minimum, maximum }: FieldSchema): string {
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`;
  if (type === 'number') return `a number from ${minimum} to ${maximum}`;
  return 'a text';
}
