import type { ImportAnswer, ImportBatch, RunningImport, UndoReport } from '../../server/contract/imports.ts';
import type { MappingInput, Profile } from '../../server/contract/mapping.ts';
import { importsWords } from '../i18n/imports.ts';
import { pageWords } from '../i18n/page.ts';
import { API, ApiError, call, get, read } from './api.ts';

/** What becomes of a stored value from which a file differs. */
export type ConflictPolicy = 'replace' | 'keep' | 'reject';

/** A file, and how it is to be read. */
export interface Asked {
  readonly file: File;
  readonly policy: ConflictPolicy;
  readonly mapping: MappingInput | null;
  /** Name of the profile to read it by. */
  readonly profile: string | null;
}

export interface Transfer {
  readonly answer: Promise<ImportAnswer>;
  /** Breaks the upload off; without effect once all of it is sent. */
  readonly breakOff: () => void;
}

export const fetchImports = async () =>
  (await get<{ readonly imports: readonly ImportBatch[] }>('/imports')).imports;
export const fetchRunning = () => get<readonly RunningImport[]>('/imports/running');
export const fetchProfiles = () => get<readonly Profile[]>('/profiles');
export const rejectsAddress = (batchId: number) => `${API}/imports/${batchId}/rejects.csv`;

export function undoImport(batchId: number): Promise<UndoReport> {
  return call<UndoReport>(`/imports/${batchId}`, { method: 'DELETE' });
}

export async function cancelImport(key: string): Promise<void> {
  await call<unknown>(`/imports/running/${key}`, { method: 'DELETE' });
}

/** XMLHttpRequest, because fetch cannot tell how much of a body has been sent. */
export function sendImport(
  asked: Asked,
  dryRun: boolean,
  key: string,
  onSent: (bytes: number) => void,
): Transfer {
  const request = new XMLHttpRequest();
  let isSent = false;
  const answer = new Promise<ImportAnswer>((resolve, reject) => {
    request.open('POST', addressOf(asked, dryRun));
    for (const [name, value] of Object.entries(headersOf(asked))) request.setRequestHeader(name, value);
    request.setRequestHeader('x-import-key', key);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.upload.onload = () => {
      isSent = true;
      onSent(asked.file.size);
    };
    request.onerror = () => reject(new ApiError(pageWords.api.unreachable));
    request.onabort = () =>
      reject(new ApiError(importsWords.cancelled(asked.file.name), { code: 'import-cancelled' }));
    request.onload = () => {
      try {
        resolve(read<ImportAnswer>(request.status, request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    request.send(asked.file);
  });
  return { answer, breakOff: () => !isSent && request.abort() };
}

/** The rows of a file that cannot be used, as CSV with the reason beside each; the file is read, nothing is stored. */
export async function fetchRejects(asked: Asked): Promise<string> {
  const response = await fetch(`${addressOf(asked, true)}&answer=rejects`, {
    method: 'POST',
    headers: headersOf(asked),
    body: asked.file,
  }).catch(() => {
    throw new ApiError(pageWords.api.unreachable);
  });
  const text = await response.text();
  return response.ok ? text : read<never>(response.status, text);
}

export function saveProfile({ name, mapping, headerColumns }: UncheckedProfile): Promise<Profile> {
  return call<Profile>(`/profiles/${encodeURIComponent(name)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mapping, headerColumns }),
  });
}

export async function removeProfile(name: string): Promise<void> {
  await call<unknown>(`/profiles/${encodeURIComponent(name)}`, { method: 'DELETE' });
}

/** As a form holds it; the server says what is wrong with it. */
type UncheckedProfile = Omit<Profile, 'mapping'> & { readonly mapping: MappingInput };

function addressOf({ policy, profile }: Asked, dryRun: boolean): string {
  const query = new URLSearchParams({ dryRun: String(dryRun), policy });
  if (profile !== null) query.set('profile', profile);
  return `${API}/imports?${query}`;
}

function headersOf({ file, mapping }: Asked): Record<string, string> {
  const named = {
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent(file.name),
  };
  if (mapping === null) return named;
  return { ...named, 'x-import-mapping': encodeURIComponent(JSON.stringify(mapping)) };
}
