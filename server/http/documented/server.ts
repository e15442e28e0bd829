import { z } from 'zod';
import { PLACES, pathOf } from '../../contract/places.ts';
import type { RouteDoc } from './route-doc.ts';

const group = 'Server';
const language = z.object({
  lang: z.enum(['en', 'es']).optional().describe('Its language; as Accept-Language prefers, unless told.'),
});

/** The server itself, this reference, and the pages. */
export const SERVER_ROUTES: readonly RouteDoc[] = [
  {
    method: 'GET',
    path: '/livez',
    group,
    access: 'read',
    summary: 'Whether the process answers.',
    detail: 'Answered without a token too, as are /readyz and /healthz, which then tell their status alone.',
    answers: {
      200: { describe: 'It does.', schema: z.strictObject({ status: z.literal('ok') }) },
      503: {
        describe: 'Its event loop was held up for 5 s or more in the last 20 s, as a problem not-alive.',
        types: ['application/problem+json'],
      },
    },
  },
  {
    method: 'GET',
    path: '/readyz',
    group,
    access: 'read',
    summary: 'Whether the server can serve: its database, its disk and its event loop.',
    answers: {
      200: {
        describe: 'It can.',
        schema: z.strictObject({
          status: z.literal('ok'),
          checks: z
            .array(
              z.strictObject({
                check: z.enum(['database', 'disk', 'event-loop']),
                isReady: z.literal(true),
                found: z.string(),
              }),
            )
            .optional(),
        }),
      },
      503: {
        describe: 'It cannot, as a problem not-ready that says why.',
        types: ['application/problem+json'],
      },
    },
  },
  {
    method: 'GET',
    path: '/healthz',
    group,
    access: 'read',
    summary: 'Versions, sizes and counts, for who looks after the server.',
    answers: {
      200: {
        describe: 'Each by its name.',
        schema: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      },
    },
  },
  {
    method: 'GET',
    path: '/metrics',
    group,
    access: 'read',
    summary: 'What the server counts of itself, for Prometheus.',
    answers: { 200: { describe: 'In its text format.', types: ['text/plain'] } },
  },
  {
    method: 'GET',
    path: '/api/v1/openapi.json',
    group,
    access: 'read',
    summary: 'This reference as OpenAPI 3.1.',
    answers: {
      200: { describe: 'The document.', schema: z.looseObject({ openapi: z.literal('3.1.0') }) },
    },
  },
  {
    method: 'GET',
    path: '/api',
    group,
    access: 'read',
    summary: 'This reference as a page.',
    query: language,
    answers: { 200: { describe: 'The page.', types: ['text/html'] } },
    problems: { 400: ['request-invalid'] },
  },
  {
    method: 'GET',
    path: '/api/problems/:code',
    group,
    access: 'read',
    summary: 'What a problem means and how to mend it, as a page.',
    detail: 'The type of every problem is its address here.',
    query: language,
    answers: { 200: { describe: 'The page.', types: ['text/html'] } },
    problems: { 400: ['request-invalid'], 404: ['problem-unknown'] },
  },
  {
    method: 'GET',
    path: '/api/reference.css',
    group,
    access: 'read',
    summary: 'How this reference looks.',
    answers: { 200: { describe: 'A style sheet.', types: ['text/css'] } },
  },
  ...PLACES.map(
    (place): RouteDoc => ({
      method: 'GET',
      path: pathOf(place),
      group,
      access: 'read',
      summary: `The ${place} place of the page.`,
      answers: { 200: { describe: 'The page.', types: ['text/html'] } },
    }),
  ),
];
