import type { FacilitySummary, Problem, Run, RunSummary, WhatIfRequest } from '../../server/contract/api.ts';
import type { AssumptionList } from '../../server/contract/assumptions.ts';
import type { ImportRefusal } from '../../server/contract/imports.ts';
import type { Method } from '../../server/contract/method.ts';
import type { PolicyCatalogue } from '../../server/contract/policies.ts';
import type { Preview, PreviewRequest } from '../../server/contract/preview.ts';
import type { ReplaySpan } from '../../server/contract/replays.ts';
import type { ServerHealth } from '../../server/contract/server-health.ts';
import type { SolveRequest, Study, StudySummary, TornadoRequest } from '../../server/contract/studies.ts';
import type { PublishedWaits } from '../../server/contract/waits.ts';
import { LANGUAGE } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';

export const API = '/api/v1';

/** What a refusal tells a program. */
interface Refusal {
  readonly code: string | null;
  /** Of a file: what was found in it. */
  readonly ofFile: ImportRefusal | null;
}

/** Thrown with one sentence fit to be shown as it is. */
export class ApiError extends Error {
  readonly refusal: Refusal;

  constructor(message: string, { code = null, ofFile = null }: Partial<Refusal> = {}) {
    super(message);
    this.refusal = { code, ofFile };
  }
}

export const fetchFacilities = () => get<readonly FacilitySummary[]>('/ports');
export const fetchRuns = async () => (await get<{ readonly runs: readonly RunSummary[] }>('/runs')).runs;
export const fetchRun = (id: number) => get<Run>(`/runs/${id}`);
export const fetchStudies = async () =>
  (await get<{ readonly studies: readonly StudySummary[] }>('/runs')).studies;
export const fetchStudy = (id: number) => get<Study>(`/runs/${id}`);
export const fetchAssumptions = async () => (await get<AssumptionList>('/assumptions')).assumptions;
export const fetchMethod = () => get<Method>('/method');
export const fetchPolicies = () => get<PolicyCatalogue>('/policies');
export const fetchReplays = async () =>
  (await get<{ readonly replays: readonly ReplaySpan[] }>('/replays')).replays;
/** Beside the API, since it is of the server and not of what it holds. */
export const fetchHealth = async () =>
  (await fetch('/healthz', { headers: { accept: 'application/json' } })).json() as Promise<ServerHealth>;
/** A few of the newest: enough for both kinds of lane. */
export const fetchPublished = (facilityId: string) =>
  get<PublishedWaits>(`/ports/${encodeURIComponent(facilityId)}/waits?limit=6`);

/** A policy of one's own, and other values for assumptions, have no room in an address. */
export function fetchPreview(question: PreviewRequest, signal: AbortSignal): Promise<Preview> {
  if (typeof question.policy === 'object' || question.assume !== undefined)
    return post<Preview>('/preview', question, signal);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) query.set(name, String(value));
  return call<Preview>(`/preview?${query}`, { headers: { accept: 'application/json' }, signal });
}

export const startRun = (request: WhatIfRequest) => post<RunSummary>('/runs', request);
export const startStudy = (request: TornadoRequest | SolveRequest) => post<StudySummary>('/runs', request);

function post<T>(path: string, body: object, signal: AbortSignal | null = null): Promise<T> {
  return call<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
}

export async function cancelRun(id: number): Promise<void> {
  await call<unknown>(`/runs/${id}`, { method: 'DELETE' });
}

/** The sentence to show for anything that went wrong. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError ? error.message : pageWords.api.unexpected;
}

export function get<T>(path: string): Promise<T> {
  return call<T>(path, { headers: { accept: 'application/json' } });
}

export async function call<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(API + path, {
      ...init,
      headers: { ...init.headers, 'accept-language': LANGUAGE },
    });
  } catch {
    throw new ApiError(pageWords.api.unreachable);
  }
  return read<T>(response.status, await response.text());
}

/** The body of an answer; throws an ApiError for a refusal. */
export function read<T>(status: number, text: string): T {
  const body: unknown = text === '' ? null : parsed(text);
  if (status >= 200 && status < 300) return body as T;
  const { detail, code, ...told } = (body ?? {}) as Partial<Problem> & Partial<ImportRefusal>;
  const { hasRejects, ...found } = told;
  const ofFile = hasRejects === undefined ? null : { ...found, hasRejects };
  throw new ApiError(detail || pageWords.api.refused(status), {
    ...(code === undefined ? {} : { code }),
    ofFile,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(pageWords.api.unreadable);
  }
}
