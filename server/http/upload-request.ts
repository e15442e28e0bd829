import type { Request } from 'express';
import { type Mapping, mappingProblem, mappingSchema } from '../contract/mapping.ts';

/** What a request says of the file that is its body. */
export interface UploadRequest {
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly policy: 'replace' | 'keep' | 'reject';
  readonly profile: string | null;
  readonly mapping: Mapping | null;
  readonly key: string | null;
  readonly totalBytes: number | null;
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** Reads headers and query of an upload; the body is left alone. */
export function readUpload(request: Request, maxBytes: number): UploadRequest | Refusal {
  if (request.is(['urlencoded', 'multipart'])) {
    const detail =
      'The body must be the file itself, not a form; send it as text/csv, application/json or application/gzip.';
    return { status: 415, code: 'body-not-a-file', detail };
  }
  const fileName = fileNameOf(request);
  if (fileName === null) {
    const detail = 'The file name cannot be decoded; percent-encode it as UTF-8 in X-File-Name or ?name=.';
    return malformed('file-name-malformed', detail);
  }
  const length = request.get('content-length');
  if (Number(length ?? 0) > maxBytes) {
    const detail = `The upload is larger than the ${maxBytes / 1e6} MB that one import may have; split it by years.`;
    return { status: 413, code: 'file-too-large', detail };
  }
  const { dryRun = 'false', policy = 'replace', profile = null, answer = 'report' } = request.query;
  if (dryRun !== 'true' && dryRun !== 'false') {
    return malformed(
      'dry-run-malformed',
      'dryRun is neither true nor false; leave it out, or write ?dryRun=true.',
    );
  }
  if (policy !== 'replace' && policy !== 'keep' && policy !== 'reject') {
    return malformed(
      'policy-malformed',
      'policy is none of replace, keep and reject; leave it out to replace.',
    );
  }
  if (answer !== 'report' && answer !== 'rejects') {
    return malformed(
      'answer-malformed',
      'answer is neither report nor rejects; leave it out for the report.',
    );
  }
  if (profile !== null && typeof profile !== 'string') {
    return malformed('profile-malformed', 'profile is given more than once; name one profile.');
  }
  const key = request.get('x-import-key') ?? null;
  if (key !== null && !/^[\w-]{8,64}$/.test(key)) {
    const detail = 'X-Import-Key is not 8 to 64 letters, digits, hyphens or underscores; send a UUID.';
    return malformed('key-malformed', detail);
  }
  const mapping = mappingOf(request);
  if (mapping !== null && 'status' in mapping) return mapping;
  const totalBytes = length === undefined ? null : Number(length);
  return { fileName, dryRun: dryRun === 'true', policy, profile, mapping, key, totalBytes };
}

function malformed(code: string, detail: string): Refusal {
  return { status: 400, code, detail };
}

function mappingOf(request: Request): Mapping | Refusal | null {
  const encoded = request.get('x-import-mapping');
  if (encoded === undefined) return null;
  let given: unknown;
  try {
    given = JSON.parse(decodeURIComponent(encoded));
  } catch {
    return malformed(
      'mapping-malformed',
      'X-Import-Mapping is not percent-encoded JSON; encode it as UTF-8.',
    );
  }
  const checked = mappingSchema.safeParse(given);
  if (checked.success) return checked.data;
  return { status: 422, code: 'mapping-malformed', detail: mappingProblem(checked.error, 'The mapping') };
}

/** The name to show: without folders and without characters that act on a terminal; null where it is malformed. */
function fileNameOf(request: Request): string | null {
  const { name } = request.query;
  const encoded = request.get('x-file-name');
  let text = typeof name === 'string' ? name : '';
  if (encoded !== undefined) {
    try {
      text = decodeURIComponent(encoded);
    } catch {
      return null;
    }
  }
  const last = text.split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').trim().slice(0, 200);
  return clean === '' || clean === '.' || clean === '..' ? 'upload.csv' : clean;
}
