import { z } from 'zod';
import { ROW_FORMATS } from '../../contract/tables.ts';

/**
 * Who may call: `read` changes nothing and answers whoever reaches the server, `change` is refused to pages of other
 * sites, as is all that is no GET. What is in no table is answered to nobody.
 */
export type Access = 'read' | 'change';

/** One route as the reference page shows it, and as the server checks it before anything runs. */
export interface RouteDoc {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As express writes it, such as `/api/v1/runs/:id`. */
  readonly path: string;
  readonly group: string;
  readonly access: Access;
  readonly summary: string;
  /** More of it, in sentences. */
  readonly detail?: string;
  readonly query?: z.ZodType;
  /** Headers that it heeds, each with what it does. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: {
    readonly types: readonly string[];
    readonly describe: string;
    /** Of JSON. */
    readonly schema?: z.ZodType;
  };
  /** By status. */
  readonly answers: Readonly<Record<number, AnswerDoc>>;
  /** Codes of problems by status, beside those that any route may answer. */
  readonly problems?: Readonly<Record<number, readonly string[]>>;
}

export interface AnswerDoc {
  readonly describe: string;
  /** Of the JSON; an answer without has no body, or only those of `types`. */
  readonly schema?: z.ZodType;
  /** Media types beside JSON. */
  readonly types?: readonly string[];
}

/** Problems that any route may answer. */
export const COMMON_PROBLEMS: Readonly<Record<number, readonly string[]>> = {
  400: ['request-malformed'],
  401: ['token-missing'],
  403: ['origin-foreign'],
  404: ['route-unknown'],
  405: ['method-unknown'],
  408: ['request-too-slow'],
  414: ['url-too-long'],
  421: ['host-unknown'],
  429: ['too-many-requests', 'too-many-failures'],
  431: ['headers-too-large'],
  500: ['internal'],
  503: ['database-busy', 'database-read-only', 'query-too-long'],
  507: ['database-full'],
};

/** The header of writes that may be repeated, and the problems of its keys. */
export const IDEMPOTENCY_KEY = {
  'Idempotency-Key':
    'A name of your own for this request: sent again within 24 hours it is answered as before and done once.',
} as const;
export const KEY_PROBLEMS = { 400: ['key-malformed'], 409: ['key-in-use'], 422: ['key-reused'] } as const;

/** Media types of answers in rows, and the parameter that asks for them. */
export const ROW_TYPES = ['text/csv', 'application/x-ndjson'] as const;
export const FORMAT = {
  format: z
    .enum(ROW_FORMATS)
    .default('json')
    .describe('csv or ndjson: as rows, which Accept can ask for too.'),
  bom: z.enum(['1', 'true']).optional().describe('1: CSV that Excel reads as UTF-8.'),
};
