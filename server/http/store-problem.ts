import type { Response } from 'express';
import { sendProblem } from './problem.ts';

/** Statuses of what the store refuses, by code. */
export const STATUS_OF_STORE_CODE: Readonly<Record<string, number>> = {
  'database-busy': 503,
  'import-under-way': 503,
  'database-newer': 503,
  'database-unwritable': 503,
  'query-too-long': 503,
  'database-full': 507,
  'disk-full': 507,
};

/** Answers what the store threw where it is one of these; false where it is none, and still to be answered. */
export function sendStoreProblem(response: Response, error: unknown): boolean {
  const { name, code, message } = error as { name?: unknown; code?: unknown; message?: unknown };
  const status = name === 'StoreError' ? STATUS_OF_STORE_CODE[String(code)] : undefined;
  if (status === undefined) return false;
  if (status === 503) response.set('Retry-After', '30');
  sendProblem(response, status, String(code), withoutFolders(String(message)));
  return true;
}

/** A sentence in which files go by their names: where they lie is nobody's business who asks from outside. */
export function withoutFolders(sentence: string): string {
  return sentence.replace(/(?<=^|[\s(])\/(?:[^\s/]+\/)+(?=[^\s/])/g, '');
}
