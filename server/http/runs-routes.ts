import express, { Router } from 'express';
import { z } from 'zod';
import { type Run, type RunSummary, type WhatIfRequest, whatIfRequest } from '../contract/api.ts';
import { type PortService, unknownPort } from './ports-routes.ts';
import { sendProblem } from './problem.ts';

export interface RunService {
  /** Why a request cannot be run on the data stored now; null where it can. */
  problem(request: WhatIfRequest): { readonly code: string; readonly message: string } | null;
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
    const problem = runs.problem(parsed.data);
    if (problem !== null) return sendProblem(response, 400, problem.code, problem.message);
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
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}
const BODY = z.toJSONSchema(whatIfRequest, { io: 'input' }) as FieldSchema;

function sentenceOf(error: z.ZodError, body: unknown): string {
  const clauses = error.issues.map((issue) => {
    if (issue.code === 'custom') return issue.message;
    const field = at(issue.path, BODY, body);
    const name = issue.path.length === 0 ? 'the body' : issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ');
      const where = issue.path.length === 0 ? '' : ` in ${name}`;
      return `${keys} is not known${where} (known are ${namesOf(field.schema)})`;
    }
    if (issue.path.length === 0) return `the body must be ${kindOf(BODY)}`;
    const sent =
      field.value === undefined ? 'is missing' : `was ${(JSON.stringify(field.value) ?? '').slice(0, 40)}`;
    return `${name} must be ${kindOf(field.schema)} but ${sent}`;
  });
  return `The what-if cannot be run: ${[...new Set(clauses)].join('; ')}.`;
}

/** The schema and the value at a path that zod found fault with. */
function at(path: readonly PropertyKey[], schema: FieldSchema, value: unknown) {
  for (const step of path) {
    schema = schema.properties![String(step)]!;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return { schema, value };
}

function namesOf({ properties = {} }: FieldSchema): string {
  return Object.keys(properties).join(', ');
}

function kindOf(schema: FieldSchema): string {
  const { type, minimum, exclusiveMinimum, maximum } = schema;
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`;
  if (type === 'number' && exclusiveMinimum !== undefined) return `a number above ${exclusiveMinimum}`;
  if (type === 'number') return `a number from ${minimum} to ${maximum}`;
  if (type === 'boolean') return 'true or false';
  if (type === 'object') return `an object with ${namesOf(schema)}`;
  return schema.enum ? `one of ${schema.enum.join(', ')}` : 'a text';
}
