import express, { type Request, type Response, Router } from 'express';
import { canonicalHash } from '../canonical-hash.ts';
import type { ScenarioAnswer } from '../contract/scenarios.ts';
import { ScenarioError } from '../scenario/read-scenario.ts';
import type { ScenarioService } from '../scenario/scenario-service.ts';
import type { OnceOnly } from './once-only.ts';
import { sendProblem } from './problem.ts';
import type { RunService } from './runs-routes.ts';

/**
 * `GET /scenarios`; `GET`, `PUT` and `DELETE /scenarios/:name` with ETag, If-Match and If-None-Match; and
 * `POST /scenarios/:name/runs`, which asks for one run at each of its crossings.
 */
export function scenariosRoutes(scenarios: ScenarioService, runs: RunService, once: OnceOnly): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json({ scenarios: scenarios.list() });
  });
  router.get('/:name', (request, response) => {
    const { format = 'json' } = request.query;
    if (format !== 'json' && format !== 'yaml')
      return sendProblem(response, 400, 'request-invalid', 'format is neither json nor yaml; leave it out.');
    const found = foundOr404(request, response, scenarios);
    if (found === null) return;
    response.set({ ETag: found.etag, 'Cache-Control': 'private, no-cache' });
    if (names(request.get('if-none-match') ?? '', found.etag)) return void response.status(304).end();
    if (format === 'json') response.json(found);
    else response.type('application/yaml').send(found.text);
  });
  router.put('/:name', express.text({ type: () => true, limit: '256kb' }), (request, response) => {
    const { name } = request.params;
    orProblem(response, () => {
      const before = scenarios.get(name);
      if (!before?.isShipped && !isExpected(request, response, before)) return;
      const saved = scenarios.save(name, typeof request.body === 'string' ? request.body : '', Date.now());
      response.set('ETag', saved.etag).status(before === null ? 201 : 200);
      if (before === null) response.location(`/api/v1/scenarios/${name}`);
      response.json(saved);
    });
  });
  router.delete('/:name', (request, response) => {
    const found = foundOr404(request, response, scenarios);
    if (found === null) return;
    orProblem(response, () => {
      const ifMatch = request.get('if-match');
      if (ifMatch !== undefined && !names(ifMatch, found.etag)) return refuseLost(response, found);
      scenarios.remove(found.name);
      response.status(204).end();
    });
  });
  router.post('/:name/runs', (request, response) => {
    const attempt = once(request, response);
    if (attempt === null) return;
    const found = foundOr404(request, response, scenarios);
    if (found === null) return;
    const requestHash = canonicalHash(found.text);
    if (attempt.isRepeated) return attempt.repeat(requestHash);
    orProblem(response, () => {
      const requests = scenarios.requests(found);
      for (const asked of requests) {
        const problem = runs.problem(asked);
        if (problem !== null) return sendProblem(response, 422, problem.code, problem.message);
      }
      attempt.keepAs(requestHash);
      response.status(202).json({ runs: requests.map((asked) => runs.create(asked)) });
    });
  });
  return router;
}

function foundOr404(
  { params }: Request,
  response: Response,
  scenarios: ScenarioService,
): ScenarioAnswer | null {
  const name = String(params.name);
  const found = scenarios.get(name);
  if (found === null) {
    const detail = `There is no scenario ${JSON.stringify(name.slice(0, 60))}; GET /api/v1/scenarios lists them.`;
    sendProblem(response, 404, 'scenario-unknown', detail);
  }
  return found;
}

/** Whether a writer knows what is to be replaced; where not, that is answered. */
function isExpected(request: Request, response: Response, before: ScenarioAnswer | null): boolean {
  const ifMatch = request.get('if-match');
  const mustBeNew = request.get('if-none-match') === '*';
  if (before === null && ifMatch === undefined) return true;
  if (before !== null && !mustBeNew && ifMatch !== undefined && names(ifMatch, before.etag)) return true;
  if (before === null || mustBeNew || ifMatch !== undefined) refuseLost(response, before);
  else {
    const detail = `There is a scenario ${before.name} already; send its ETag in If-Match to replace it, or take another name.`;
    sendProblem(response, 428, 'if-match-needed', detail);
  }
  return false;
}

function refuseLost(response: Response, current: ScenarioAnswer | null): void {
  const detail =
    current === null
      ? 'There is no such scenario any more, so none was replaced; leave If-Match out to write a new one.'
      : `The scenario ${current.name} is another than the request expects, so it stays as it is; read it again and send the ETag that it has now.`;
  sendProblem(response, 412, 'scenario-changed', detail);
}

function names(header: string, etag: string): boolean {
  return header
    .split(',')
    .map((one) => one.trim())
    .some((one) => one === '*' || one === etag);
}

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  'scenario-unknown': 404,
  'scenario-read-only': 409,
  'scenario-name': 422,
  'scenario-invalid': 422,
};

function orProblem(response: Response, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    const { code, message, faults } = error;
    const errors = faults.map(({ line, column, message: fault }) => ({ line, column, message: fault }));
    const [first] = errors;
    const detail =
      first === undefined
        ? message
        : `The scenario has ${errors.length} ${errors.length === 1 ? 'fault' : 'faults'}, the first in line ${first.line}, column ${first.column}: ${first.message}; mend what errors lists and send it again.`;
    sendProblem(response, STATUS_OF_CODE[code] ?? 422, code, detail, first === undefined ? {} : { errors });
  }
}
