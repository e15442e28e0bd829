import { Router } from 'express';
import type { FacilitySummary, MonthlyTrucks } from '../contract/api.ts';
import { sendProblem } from './problem.ts';
import { rowsAsked, sendRows } from './row-answers.ts';

export interface PortService {
  list(): FacilitySummary[];
  months(facilityId: string): MonthlyTrucks | null;
}

/** `GET /ports` and `GET /ports/:id/months`. */
export function portsRoutes(ports: PortService): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const asked = rowsAsked(request, response);
    if (asked !== null)
      sendRows(response, asked, ports.list(), (records) => ({ name: 'crossings', records }));
  });
  router.get('/:id/months', (request, response) => {
    const asked = rowsAsked(request, response);
    if (asked === null) return;
    const { id } = request.params;
    const found = ports.months(id);
    if (found === null) return sendProblem(response, 404, 'port-unknown', unknownPort(id));
    sendRows(response, asked, found, ({ months }) => ({
      name: `months-${id}`,
      records: months.map((month) => ({ facilityId: id, ...month })),
    }));
  });
  return router;
}

/** The sentence for a facility id that is in no list. */
export function unknownPort(id: string): string {
  return `There is no facility ${JSON.stringify(id.slice(0, 40))}; GET /api/v1/ports lists the ids, such as pharr.`;
}
