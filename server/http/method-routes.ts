import { Router } from 'express';
import type { Method } from '../contract/method.ts';

/** `GET /method`: how the model works and how far it can be trusted; `read` is asked once, at the first request. */
export function methodRoutes(read: () => Method): Router {
  let method: Method | null = null;
  const router = Router();
  router.get('/', (_request, response) => {
    method ??= read();
    response.json(method);
  });
  return router;
}
