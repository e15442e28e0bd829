import { Router } from 'express';
import type { PolicyCatalogue } from '../contract/policies.ts';

/** `GET /policies`: presets, levers and events of the law. */
export function policiesRoutes(policies: PolicyCatalogue): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json(policies);
  });
  return router;
}
