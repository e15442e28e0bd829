import type { Request, Response } from 'express';
import { z } from 'zod';
import type { RowsAsked } from './row-answers.ts';

/** Which part of a list, newest first, is asked for. */
export interface Page {
  readonly limit: number;
  /** Only what is older than this; `null` for the newest. */
  readonly beforeId: number | null;
}

/** What a list answers beside its items. */
export interface PageEnd {
  /** All there are, on this page or not. */
  readonly count: number;
  /** For `?after=`; `null` on the last page. */
  readonly next: string | null;
  readonly nextUrl: string | null;
}

const MOST = 1000;

/** `?limit&after` of a list. */
export const pageQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .pipe(z.coerce.number<string>().min(1).max(MOST))
    .default(200)
    .describe(`Items of one page, up to ${MOST}.`),
  after: z.string().optional().describe('next of the page before; its form may change.'),
});

/** The page that a request asks for, or the sentence that refuses it. */
export function readPage(query: RowsAsked['query']): Page | string {
  const parsed = pageQuery.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
    return `The query parameter ${JSON.stringify(String(name).slice(0, 40))} is neither limit with a number from 1 to ${MOST} nor after with the next of an answer; correct or remove it.`;
  }
  const { limit, after } = parsed.data;
  if (after === undefined) return { limit, beforeId: null };
  const [, id] = /^before (\d{1,15})$/.exec(Buffer.from(after, 'base64url').toString()) ?? [];
  if (id === undefined)
    return 'The query parameter "after" is not the next of an answer; leave it out for the first page.';
  return { limit, beforeId: Number(id) };
}

/**
 * How a page ends, in a `Link` header too; `last` is the id of its last item, `null` where nothing is older.
 */
export function pageEnd(
  { originalUrl }: Request,
  response: Response,
  { last, count }: { readonly last: number | null; readonly count: number },
): PageEnd {
  if (last === null) return { count, next: null, nextUrl: null };
  const next = Buffer.from(`before ${last}`).toString('base64url');
  const { pathname, searchParams } = new URL(originalUrl, 'http://localhost');
  searchParams.set('after', next);
  const nextUrl = `${pathname}?${searchParams}`;
  response.links({ next: nextUrl });
  return { count, next, nextUrl };
}
