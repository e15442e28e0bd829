import { z } from 'zod';
import { runSummary } from '../../contract/answers/runs.ts';
import { scenarioAnswer, scenarioList } from '../../contract/scenarios.ts';
import { IDEMPOTENCY_KEY, KEY_PROBLEMS, type RouteDoc } from './route-doc.ts';

const group = 'Scenarios';
const unknown = { 404: ['scenario-unknown'] };

/** Studies that stand in texts: those of data/scenarios, and one's own. */
export const SCENARIO_ROUTES: readonly RouteDoc[] = [
  {
    method: 'GET',
    path: '/api/v1/scenarios',
    group,
    access: 'read',
    summary: 'Scenarios: the shipped ones, then your own.',
    answers: { 200: { describe: 'Without their texts.', schema: scenarioList } },
  },
  {
    method: 'GET',
    path: '/api/v1/scenarios/:name',
    group,
    access: 'read',
    summary: 'A scenario as it was written.',
    query: z.strictObject({
      format: z.enum(['json', 'yaml']).default('json').describe('yaml: the text alone.'),
    }),
    headers: { 'If-None-Match': 'An ETag: 304 where the scenario still has it.' },
    answers: {
      200: { describe: 'The scenario; its ETag.', schema: scenarioAnswer, types: ['application/yaml'] },
      304: { describe: 'It is as you know it.' },
    },
    problems: { 400: ['request-invalid'], ...unknown },
  },
  {
    method: 'PUT',
    path: '/api/v1/scenarios/:name',
    group,
    access: 'change',
    summary: 'Keeps a scenario under a name.',
    detail:
      'Checked as garita scenario validate does; errors of a refusal have every fault by line and column. ' +
      'To replace one, send the ETag that you read.',
    headers: {
      'If-Match': 'The ETag of the scenario to be replaced; needed where there is one.',
      'If-None-Match': '*: only where there is none of that name.',
    },
    body: { types: ['application/yaml', 'application/json'], describe: 'The scenario file.' },
    answers: {
      200: { describe: 'The scenario in the place of the one before.', schema: scenarioAnswer },
      201: { describe: 'A new scenario.', schema: scenarioAnswer },
    },
    problems: {
      409: ['scenario-read-only'],
      412: ['scenario-changed'],
      413: ['body-too-large'],
      422: ['scenario-invalid', 'scenario-name'],
      428: ['if-match-needed'],
    },
  },
  {
    method: 'DELETE',
    path: '/api/v1/scenarios/:name',
    group,
    access: 'change',
    summary: 'Forgets a scenario of your own.',
    headers: { 'If-Match': 'Only where the scenario has this ETag.' },
    answers: { 204: { describe: 'It is gone; runs of it stay.' } },
    problems: { ...unknown, 409: ['scenario-read-only'], 412: ['scenario-changed'] },
  },
  {
    method: 'POST',
    path: '/api/v1/scenarios/:name/runs',
    group,
    access: 'change',
    summary: 'Asks for one run at each crossing of a scenario, or for none of them.',
    headers: IDEMPOTENCY_KEY,
    answers: {
      202: { describe: 'The runs, queued.', schema: z.strictObject({ runs: z.array(runSummary) }) },
    },
    problems: {
      400: KEY_PROBLEMS[400],
      ...unknown,
      409: KEY_PROBLEMS[409],
      422: [...KEY_PROBLEMS[422], 'scenario-invalid', 'no-demand', 'no-trace', 'bad-policy'],
    },
  },
];
