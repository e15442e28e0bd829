import { Router } from 'express';
import { eventsQuery } from '../contract/events.ts';
import type { EventCalendar } from '../event-calendar.ts';
import { unknownPort } from './ports-routes.ts';
import { sendProblem } from './problem.ts';

/** `GET /ports/:id/events?from&to`: holidays, real disruptions and what became of the law. */
export function eventsRoutes(calendar: EventCalendar): Router {
  const router = Router();
  router.get('/:id/events', (request, response) => {
    const query = eventsQuery.safeParse(request.query);
    if (!query.success) {
      const detail =
        'The events of a crossing are asked for by from and to, two days such as 2024-12-02 of which to is the later; give both and nothing else.';
      return sendProblem(response, 400, 'request-invalid', detail);
    }
    const found = calendar.of(request.params.id, query.data);
    if (found !== null) response.json(found);
    else sendProblem(response, 404, 'port-unknown', unknownPort(request.params.id));
  });
  return router;
}
