import { Router } from 'express';
import type { ReplaySpan } from '../contract/replays.ts';

export interface ReplayService {
  list(): ReplaySpan[];
}

/** `GET /replays`. */
export function replaysRoutes(replays: ReplayService): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json({ replays: replays.list() });
  });
  return router;
}
