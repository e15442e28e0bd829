import { type Request, type Response, Router } from 'express';
import { type ByMomentQuery, byMomentQuery, historyQuery } from '../contract/history.ts';
import { HYPOTHETICAL } from '../contract/labels.ts';
import type { HistoryService } from '../history-service.ts';
import { unknownPort } from './ports-routes.ts';
import { sendProblem } from './problem.ts';
import { rowsAsked, sendRows } from './row-answers.ts';

/** `GET /history?at`: the last 24 hours of all facilities up to a moment. */
export function borderHistoryRoutes(history: HistoryService): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const asked = momentAsked(request, response);
    if (asked !== null) response.json(history.border(asked));
  });
  return router;
}

/** `GET /ports/:id/history?tier&from&to&limit`, `/ports/:id/measures?at` and `/ports/:id/week-hours`. */
export function historyRoutes(history: HistoryService): Router {
  const router = Router();
  router.get('/:id/history', (request, response) => {
    const asked = rowsAsked(request, response);
    if (asked === null) return;
    const query = historyQuery.safeParse(asked.query);
    if (!query.success) {
      const [issue] = query.error.issues;
      const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
      const detail =
        `The query parameter ${JSON.stringify(String(name).slice(0, 40))} is neither tier with one of ` +
        '5min, hour or day, nor from or to with a day such as 2024-12-02 or an instant such as ' +
        '2024-12-02T09:00:00-06:00, nor limit with a number from 1 to 5000; correct it.';
      return sendProblem(response, 400, 'request-invalid', detail);
    }
    const found = history.of(request.params.id, query.data);
    if (found === null) return sendProblem(response, 404, 'port-unknown', unknownPort(request.params.id));
    sendRows(response, asked, found, ({ facilityId, zone, spans }) => ({
      name: `history-${facilityId}`,
      records: spans.map((span) => ({ facilityId, zone, ...span, label: HYPOTHETICAL })),
    }));
  });
  router.get('/:id/measures', (request, response) => {
    const asked = momentAsked(request, response);
    if (asked !== null) sendFound(response, history.measures(request.params.id, asked), request.params.id);
  });
  router.get('/:id/week-hours', (request, response) => {
    sendFound(response, history.weekHours(request.params.id), request.params.id);
  });
  return router;
}

/** `null` once it is refused. */
function momentAsked(request: Request, response: Response): ByMomentQuery | null {
  const query = byMomentQuery.safeParse(request.query);
  if (query.success) return query.data;
  const [issue] = query.error.issues;
  const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  const detail =
    `The query parameter ${JSON.stringify(String(name).slice(0, 40))} is not at with an instant such as ` +
    '2024-12-02T09:00:00-06:00; correct it.';
  sendProblem(response, 400, 'request-invalid', detail);
  return null;
}

function sendFound(response: Response, found: object | null, facilityId: string): void {
  if (found !== null) response.json(found);
  else sendProblem(response, 404, 'port-unknown', unknownPort(facilityId));
}
