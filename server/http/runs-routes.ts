import express, { Router } from 'express';
import { z } from 'zod';
import { canonicalHash } from '../canonical-hash.ts';
import { whatIfRequest } from '../contract/api.ts';
import {
  type AnyRequest,
  type AnyRun,
  type AnySummary,
  solveRequest,
  tornadoRequest,
} from '../contract/studies.ts';
import type { Manifest } from '../study/manifest.ts';
import type { OnceOnly } from './once-only.ts';
import { pageEnd, readPage } from './paging.ts';
import { type PortService, unknownPort } from './ports-routes.ts';
import { sendProblem } from './problem.ts';
import { resultRows } from './result-rows.ts';
import { rowsAsked, sendRows } from './row-answers.ts';

export interface RunService {
  /** Why a request cannot be run on the data stored now; null where it can. */
  problem(request: AnyRequest): { readonly code: string; readonly message: string } | null;
  /** Queues a run of a request that has been checked. */
  create(request: AnyRequest): AnySummary;
  /** Newest first; only those before an id where one is given. */
  list(limit: number, beforeId: number | null): AnySummary[];
  count(): number;
  get(id: number): AnyRun | null;
  /** What the result of a run rests on; `null` where none is kept. */
  manifest(id: number): Manifest | null;
  /** False where the run is unknown or has ended already. */
  cancel(id: number): boolean;
}

/** `POST /runs`, `GET /runs`, `GET /runs/:id`, its `/manifest`, and `DELETE /runs/:id`. */
export function runsRoutes(runs: RunService, ports: PortService, once: OnceOnly): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const asked = rowsAsked(request, response);
    if (asked === null) return;
    const page = readPage(asked.query);
    if (typeof page === 'string') return sendProblem(response, 400, 'request-invalid', page);
    const found = runs.list(page.limit + 1, page.beforeId);
    const shown = found.slice(0, page.limit);
    const last = found.length > page.limit ? shown.at(-1)!.id : null;
    const list = {
      runs: shown.filter(({ kind }) => kind === 'what-if'),
      studies: shown.filter(({ kind }) => kind !== 'what-if'),
      ...pageEnd(request, response, { last, count: runs.count() }),
    };
    sendRows(response, asked, list, () => ({ name: 'runs', records: shown }));
  });
  router.post('/', express.json({ limit: '256kb' }), (request, response) => {
    if (!request.is('json')) {
      const detail = 'The body must be JSON; send it with Content-Type: application/json.';
      return sendProblem(response, 415, 'body-not-json', detail);
    }
    const attempt = once(request, response);
    if (attempt === null) return;
    const requestHash = canonicalHash(request.body);
    if (attempt.isRepeated) return attempt.repeat(requestHash);
    const { schema, fields, lead } = KINDS[kindIn(request.body)];
    const parsed = schema.safeParse(request.body);
    if (!parsed.success) {
      const sentence = sentenceOf(parsed.error, { fields, lead }, request.body);
      return sendProblem(response, 400, 'request-invalid', sentence);
    }
    const asked: AnyRequest = parsed.data;
    const portId = 'portId' in asked ? asked.portId : asked.whatIf.portId;
    if (ports.months(portId) === null) {
      return sendProblem(response, 400, 'port-unknown', unknownPort(portId));
    }
    const problem = runs.problem(asked);
    if (problem !== null) return sendProblem(response, 400, problem.code, problem.message);
    const run = runs.create(asked);
    attempt.keepAs(requestHash);
    response.status(202).location(`/api/v1/runs/${run.id}`).json(run);
  });
  router.get('/:id', (request, response) => {
    const asked = rowsAsked(request, response);
    if (asked === null) return;
    const run = runs.get(idOf(request.params.id));
    if (run === null) return sendProblem(response, 404, 'run-unknown', unknownRun(request.params.id));
    const { id, status, result } = run;
    if (asked.format !== 'json' && result === null) {
      const detail = `Run ${id} is ${status}, and only a run that is done has rows; GET /api/v1/runs/${id} tells how far it is.`;
      return sendProblem(response, 404, 'run-not-done', detail);
    }
    sendRows(response, asked, run, () => ({ name: `run-${id}`, records: resultRows(result!) }));
  });
  router.get('/:id/manifest', (request, response) => {
    const id = idOf(request.params.id);
    const run = runs.get(id);
    if (run === null) return sendProblem(response, 404, 'run-unknown', unknownRun(request.params.id));
    const manifest = runs.manifest(id);
    if (manifest !== null) return void response.json(manifest);
    const { code, detail } = whyNoManifest(run);
    sendProblem(response, 404, code, detail);
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
export function idOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

export function unknownRun(text: string): string {
  return `There is no run ${JSON.stringify(text.slice(0, 20))}; GET /api/v1/runs lists them.`;
}

function whyNoManifest({ id, status }: AnyRun): { readonly code: string; readonly detail: string } {
  if (status !== 'done') {
    const detail = `Run ${id} is ${status}, and only a run that is done has a manifest; GET /api/v1/runs/${id} tells how far it is.`;
    return { code: 'run-not-done', detail };
  }
  const detail = `Run ${id} was done before manifests were kept; ask for the same again to get one.`;
  return { code: 'manifest-missing', detail };
}

interface FieldSchema {
  readonly type?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  /** Of a record, whose names are anybody's. */
  readonly additionalProperties?: FieldSchema | false;
  readonly anyOf?: readonly FieldSchema[];
}

/** What a body may ask for, by its `kind`: how it is checked, what its fields are, and how a refusal begins. */
const KINDS = {
  'what-if': kind(whatIfRequest, 'The what-if cannot be run'),
  tornado: kind(tornadoRequest, 'The tornado cannot be run'),
  solve: kind(solveRequest, 'The break-even cannot be looked for'),
} as const;

function kind<Schema extends z.ZodType>(schema: Schema, lead: string) {
  return { schema, lead, fields: z.toJSONSchema(schema, { io: 'input' }) as FieldSchema };
}

function kindIn(body: unknown): keyof typeof KINDS {
  const { kind: asked } = (body ?? {}) as { readonly kind?: unknown };
  return asked === 'tornado' || asked === 'solve' ? asked : 'what-if';
}

interface Told {
  readonly fields: FieldSchema;
  readonly lead: string;
}

function sentenceOf(error: z.ZodError, { fields, lead }: Told, body: unknown): string {
  const clauses = error.issues.map((issue) => {
    if (issue.code === 'custom') return issue.message;
    const field = at(issue.path, fields, body);
    const name = issue.path.length === 0 ? 'the body' : issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ');
      const where = issue.path.length === 0 ? '' : ` in ${name}`;
      return `${keys} is not known${where} (known are ${namesOf(field.schema)})`;
    }
    if (issue.path.length === 0) return `the body must be ${kindOf(fields)}`;
    const sent =
      field.value === undefined ? 'is missing' : `was ${(JSON.stringify(field.value) ?? '').slice(0, 40)}`;
    return `${name} must be ${kindOf(field.schema)} but ${sent}`;
  });
  return `${lead}: ${[...new Set(clauses)].join('; ')}.`;
}

/** The schema and the value at a path that zod found fault with. */
function at(path: readonly PropertyKey[], schema: FieldSchema, value: unknown) {
  for (const step of path) {
    schema = schema.properties?.[String(step)] ?? (schema.additionalProperties as FieldSchema);
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return { schema, value };
}

function namesOf({ properties = {} }: FieldSchema): string {
  return Object.keys(properties).join(', ');
}

function kindOf(schema: FieldSchema): string {
  const { type, minimum, exclusiveMinimum, maximum, anyOf } = schema;
  if (anyOf !== undefined) return anyOf.map(kindOf).join(', or ');
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`;
  if (type === 'number' && exclusiveMinimum !== undefined) return `a number above ${exclusiveMinimum}`;
  if (type === 'number' && minimum === undefined) return 'a number';
  if (type === 'number') return `a number from ${minimum} to ${maximum}`;
  if (type === 'boolean') return 'true or false';
  if (type === 'object' && schema.properties === undefined) return 'an object';
  if (type === 'object') return `an object with ${namesOf(schema)}`;
  return schema.enum ? `one of ${schema.enum.join(', ')}` : 'a text';
}
