import { z } from 'zod';
import * as answers from '../../contract/answers/ports.ts';
import { eventsQuery } from '../../contract/events.ts';
import { byMomentQuery, historyQuery } from '../../contract/history.ts';
import { previewBody, previewRequest } from '../../contract/preview.ts';
import { waitsQuery } from '../../contract/waits.ts';
import { FORMAT, ROW_TYPES, type RouteDoc } from './route-doc.ts';

const group = 'Crossings';
const unknown = { 404: ['port-unknown'] };

/** What is counted, published and simulated at the crossings. */
export const CROSSING_ROUTES: readonly RouteDoc[] = [
  {
    method: 'GET',
    path: '/api/v1/ports',
    group,
    access: 'read',
    summary: 'All crossings, west to east.',
    query: z.strictObject(FORMAT),
    answers: { 200: { describe: 'Crossings.', schema: answers.crossings, types: ROW_TYPES } },
    problems: { 400: ['request-invalid'] },
  },
  {
    method: 'GET',
    path: '/api/v1/ports/:id/months',
    group,
    access: 'read',
    summary: 'Trucks counted at a crossing, by month.',
    query: z.strictObject(FORMAT),
    answers: { 200: { describe: 'Counts, oldest first.', schema: answers.monthlyTrucks, types: ROW_TYPES } },
    problems: { 400: ['request-invalid'], ...unknown },
  },
  {
    method: 'GET',
    path: '/api/v1/ports/:id/waits',
    group,
    access: 'read',
    summary: 'Waits at a crossing as CBP published them.',
    detail: 'A day is one at the crossing. Of more readings than limit the newest are answered.',
    query: waitsQuery.extend(FORMAT),
    answers: { 200: { describe: 'Readings.', schema: answers.publishedWaits, types: ROW_TYPES } },
    problems: { 400: ['request-invalid'], ...unknown },
  },
  {
    method: 'GET',
    path: '/api/v1/ports/:id/history',
    group,
    access: 'read',
    summary: 'What the simulated month has shown at a crossing, by five minutes, hour or day.',
    detail: 'A day is one at the crossing. Of more spans than limit the newest are answered.',
    query: historyQuery.extend(FORMAT),
    answers: { 200: { describe: 'Spans.', schema: answers.facilityHistory, types: ROW_TYPES } },
    problems: { 400: ['request-invalid'], ...unknown },
  },
  {
    method: 'GET',
    path: '/api/v1/ports/:id/measures',
    group,
    access: 'read',
    summary: 'The last simulated hour, day and month of a crossing, each as one span.',
    detail: 'Up to the newest stored moment, or to at.',
    query: byMomentQuery,
    answers: {
      200: { describe: 'Spans; what is not stored is left out.', schema: answers.facilityMeasures },
    },
    problems: { 400: ['request-invalid'], ...unknown },
  },
  {
    method: 'GET',
    path: '/api/v1/ports/:id/week-hours',
    group,
    access: 'read',
    summary: 'Waits at a crossing by hour of the local week, simulated and as posted.',
    answers: { 200: { describe: 'Hours that are stored.', schema: answers.weekHours } },
    problems: unknown,
  },
  {
    method: 'GET',
    path: '/api/v1/ports/:id/events',
    group,
    access: 'read',
    summary: 'Holidays, real disruptions at a crossing, and what became of the law.',
    detail: 'By the clock of the crossing. Simulated trucks know of none of them.',
    query: eventsQuery,
    answers: { 200: { describe: 'Events by their beginning.', schema: answers.facilityEvents } },
    problems: { 400: ['request-invalid'], ...unknown },
  },
  {
    method: 'GET',
    path: '/api/v1/history',
    group,
    access: 'read',
    summary: 'The last 24 simulated hours of all crossings.',
    detail: 'Up to the newest stored moment, or to at, with the sixty minutes before it as one span.',
    query: byMomentQuery,
    answers: { 200: { describe: 'Hours by crossing.', schema: answers.borderHistory } },
    problems: { 400: ['request-invalid'] },
  },
  {
    method: 'GET',
    path: '/api/v1/replays',
    group,
    access: 'read',
    summary: 'Imported trucks that the live view can replay.',
    answers: { 200: { describe: 'One span for each crossing that has any.', schema: answers.replayList } },
  },
  {
    method: 'GET',
    path: '/api/v1/preview',
    group,
    access: 'read',
    summary: 'One working day with and without a restriction, solved in milliseconds instead of simulated.',
    query: previewRequest,
    answers: { 200: { describe: 'Both worlds by hour.', schema: answers.preview } },
    problems: { 400: ['request-invalid'], 404: ['port-unknown', 'unknown-policy', 'no-demand'] },
  },
  {
    method: 'POST',
    path: '/api/v1/preview',
    group,
    access: 'read',
    summary: 'The same of a policy of one’s own, or with other values for assumptions.',
    body: {
      types: ['application/json'],
      describe: 'A share, a preset or a dated policy; nothing is stored.',
      schema: previewBody,
    },
    answers: { 200: { describe: 'Both worlds by hour.', schema: answers.preview } },
    problems: {
      400: ['request-invalid', 'json-malformed', 'bad-policy', 'unknown-assumption', 'assumption-invalid'],
      404: ['port-unknown', 'unknown-policy', 'no-demand'],
      413: ['body-too-large'],
      415: ['body-not-json'],
    },
  },
];
