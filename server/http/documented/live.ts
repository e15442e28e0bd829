import type { RouteDoc } from './route-doc.ts';

/** The live stream for those who cannot hold a socket. */
export const LIVE_ROUTES: readonly RouteDoc[] = [
  {
    method: 'GET',
    path: '/api/v1/live/:facilityId/events',
    group: 'Crossings',
    access: 'read',
    summary: 'The live stream of a crossing as server-sent events.',
    detail:
      'First a snapshot, then metrics:delta four times a second, each with EPOCH:SEQ as its id. Who comes back with ' +
      'the last id within a minute is told what came after it, anyone else a new snapshot. A reader who is too slow is cut.',
    headers: { 'Last-Event-ID': 'The id of the last event that was read, as EventSource sends it.' },
    answers: { 200: { describe: 'Events without end.', types: ['text/event-stream'] } },
    problems: { 404: ['port-unknown'] },
  },
];
