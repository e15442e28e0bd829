import { Router } from 'express';
import { type PublishedWaits, type WaitsQuery, waitsQuery } from '../contract/waits.ts';
import { unknownPort } from './ports-routes.ts';
import { sendProblem } from './problem.ts';

export interface WaitService {
  published(facilityId: string, query: WaitsQuery): PublishedWaits | null;
}

/** `GET /ports/:id/waits?from&to&limit`. */
export function waitsRoutes(waits: WaitService): Router {
  const router = Router();
  router.get('/:id/waits', (request, response) => {
    const query = waitsQuery.safeParse(request.query);
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
    if (found !== null) response.json(found);
    else sendProblem(response, 404, 'port-unknown', unknownPort(request.params.id));
  });
  return router;
}
