import type { FacilitySummary, Problem, Run, RunSummary, WhatIfRequest } from '../../server/contract/api.ts';
import type { ImportBatch, ImportReport, UndoReport } from '../../server/contract/imports.ts';
import type { PolicyCatalogue } from '../../server/contract/policies.ts';
import type { Preview, PreviewRequest } from '../../server/contract/preview.ts';
import type { PublishedWaits } from '../../server/contract/waits.ts';
import { en } from '../i18n/en.ts';

const API = '/api/v1';

/** Thrown with one sentence fit to be shown as it is. */
export class ApiError extends Error {}

export const fetchFacilities = () => get<readonly FacilitySummary[]>('/ports');
export const fetchRuns = async () => (await get<{ readonly runs: readonly RunSummary[] }>('/runs')).runs;
export const fetchRun = (id: number) => get<Run>(`/runs/${id}`);
export const fetchPolicies = () => get<PolicyCatalogue>('/policies');
/** A few of the newest: enough for both kinds of lane. */
export const fetchPublished = (facilityId: string) =>
  get<PublishedWaits>(`/ports/${encodeURIComponent(facilityId)}/waits?limit=6`);
export const fetchImports = () => get<readonly ImportBatch[]>('/imports');

export function fetchPreview(question: PreviewRequest, signal: AbortSignal): Promise<Preview> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) query.set(name, String(value));
  return call<Preview>(`/preview?${query}`, { headers: { accept: 'application/json' }, signal });
}

export function startRun(request: WhatIfRequest): Promise<RunSummary> {
  return call<RunSummary>('/runs', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
}

export async function cancelRun(id: number): Promise<void> {
  await call<unknown>(`/runs/${id}`, { method: 'DELETE' });
}

export function undoImport(batchId: number): Promise<UndoReport> {
  return call<UndoReport>(`/imports/${batchId}`, { method: 'DELETE' });
}

/** XMLHttpRequest, because fetch cannot tell how much of a body has been sent. */
export function sendImport(
  file: File,
  dryRun: boolean,
  onProgress: (share: number) => void,
): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API}/imports?dryRun=${dryRun}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.upload.onload = () => onProgress(1);
    request.onerror = () => reject(new ApiError(en.api.unreachable));
    request.onload = () => {
      try {
        resolve(read<ImportReport>(request.status, request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    request.send(file);
  });
}

/** The sentence to show for anything that went wrong. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError ? error.message : en.api.unexpected;
}

function get<T>(path: string): Promise<T> {
  return call<T>(path, { headers: { accept: 'application/json' } });
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(API + path, init);
  } catch {
    throw new ApiError(en.api.unreachable);
  }
  return read<T>(response.status, await response.text());
}

function read<T>(status: number, text: string): T {
  const body: unknown = text === '' ? null : parsed(text);
  if (status >= 200 && status < 300) return body as T;
  const detail = (body as Partial<Problem> | null)?.detail;
  throw new ApiError(detail || en.api.refused(status));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(en.api.unreadable);
  }
}
