import express, { type Response, Router } from 'express';
import type { Profile } from '../contract/mapping.ts';
import { sendProblem } from './problem.ts';

export interface ProfileService {
  list(): Profile[];
  get(name: string): Profile;
  save(profile: unknown, nowMs: number): Profile;
  remove(name: string): void;
}

/** `GET /profiles`, `GET`, `PUT` and `DELETE /profiles/:name`: how tables of any origin are read. */
export function profilesRoutes(profiles: ProfileService): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.json(profiles.list());
  });
  router.get('/:name', (request, response) => {
    orProblem(response, () => response.json(profiles.get(request.params.name)));
  });
  router.put('/:name', express.json({ limit: '256kb' }), (request, response) => {
    const profile = { ...(request.body as object | undefined), name: request.params.name };
    orProblem(response, () => response.json(profiles.save(profile, Date.now())));
  });
  router.delete('/:name', (request, response) => {
    orProblem(response, () => {
      profiles.remove(request.params.name);
      response.status(204).end();
    });
  });
  return router;
}

function orProblem(response: Response, work: () => void): void {
  try {
    work();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    if (name !== 'ProfileError') throw error;
    sendProblem(response, code === 'profile-unknown' ? 404 : 422, String(code), message);
  }
}
