import { Router } from 'express';
import type { FacilitySummary, MonthlyTrucks } from '../contract/api.ts';
import { sendProblem } from './problem.ts';

export interface PortService {
  list(): FacilitySummary[];
  months(facilityId: string): MonthlyTrucks | null;
}

/** `GET /ports` and `GET /ports/:id/months`. */
export function portsRoutes(ports: PortService): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json(ports.list());
  });
  router.get('/:id/months', (request, response) => {
    const months = ports.months(request.params.id);
    if (months !== null) response.json(months);
    else sendProblem(response, 404, 'port-unknown', unknownPort(request.params.id));
  });
  return router;
}

/** The sentence for a facility id that is in no list. */
export function unknownPort(id: string): string {
  return `There is no facility ${JSON.stringify(id.slice(0, 40))}; GET /api/v1/ports lists the ids, such as pharr.`;
}
