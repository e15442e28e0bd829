import { Router } from 'express';
import type { LiveMirror, MirrorEvent } from '../contract/live-mirror.ts';
import { unknownPort } from './ports-routes.ts';
import { sendProblem } from './problem.ts';

const HEARTBEAT_MS = 15_000;
/** What may wait for a reader before it is cut; it can come back with the last id that it has. */
const MOST_WAITING_BYTES = 256 * 1024;

/** `GET /live/:facilityId/events`: the live stream as server-sent events, which end with the server. */
export function liveRoutes(mirror: LiveMirror, onCut: () => void): Router {
  const router = Router();
  router.get('/:facilityId/events', (request, response) => {
    const { facilityId } = request.params;
    const isWanted = request.method !== 'HEAD';
    let hasBegun = false;
    const tell = ({ name, id, data }: MirrorEvent) => {
      if (!hasBegun) begin();
      if (response.destroyed) return;
      if (response.writableLength > MOST_WAITING_BYTES) {
        onCut();
        response.destroy();
      } else response.write(`event: ${name}\nid: ${id}\ndata: ${data}\n\n`);
    };
    const begin = () => {
      hasBegun = true;
      response.set({
        'Content-Type': 'text/event-stream',
        // Not to be packed, which would hold events back.
        'Cache-Control': 'no-store, no-transform',
        // The server stops without waiting for what else the reader might ask.
        Connection: 'close',
      });
      response.flushHeaders();
    };
    const reader = { tell: isWanted ? tell : () => {}, end: () => response.end() };
    const leave = mirror.listen(facilityId, request.get('last-event-id') ?? null, reader);
    if (leave === null) return sendProblem(response, 404, 'port-unknown', unknownPort(facilityId));
    if (!hasBegun) begin();
    const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
    response.on('close', () => {
      clearInterval(heartbeat);
      leave();
    });
    if (!isWanted) response.end();
  });
  return router;
}
