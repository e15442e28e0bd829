import { Router } from 'express';
import type { StorageAnswer } from '../contract/storage.ts';

export interface StorageService {
  storage(): Promise<StorageAnswer>;
}

/** `GET /storage`. */
export function storageRoutes(storage: StorageService): Router {
  const router = Router();
  router.get('/', async (_request, response) => {
    response.json(await storage.storage());
  });
  return router;
}
