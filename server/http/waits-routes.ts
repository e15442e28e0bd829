import { Router } from 'express';
import { type PublishedWaits, type WaitsQuery, waitsQuery } from '../contract/waits.ts';
import { unknownPort } from './ports-routes.ts';
import { sendProblem } from './problem.ts';
import { rowsAsked, sendRows } from './row-answers.ts';

export interface WaitService {
  published(facilityId: string, query: WaitsQuery): PublishedWaits | null;
}

/** `GET /ports/:id/waits?from&to&limit`. */
export function waitsRoutes(waits: WaitService): Router {
  const router = Router();
  router.get('/:id/waits', (request, response) => {
    const asked = rowsAsked(request, response);
    if (asked === null) return;
    const query = waitsQuery.safeParse(asked.query);
    if (!query.success) {
      const [issue] = query.error.issues;
      const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
      const detail =
        `The query parameter ${JSON.stringify(String(name).slice(0, 40))} is neither from nor to with a day such as ` +
        '2026-05-20 or an instant such as 2026-05-20T09:00:00-05:00, nor limit with a number from 1 to 5000; ' +
        'correct or remove it.';
      return sendProblem(response, 400, 'request-invalid', detail);
    }
    const found = waits.published(request.params.id, query.data);
    if (found === null) return sendProblem(response, 404, 'port-unknown', unknownPort(request.params.id));
    sendRows(response, asked, found, ({ facilityId, portNumber, readings }) => ({
      name: `waits-${facilityId}`,
      records: readings.map((reading) => ({ facilityId, portNumber, ...reading })),
    }));
  });
  return router;
}
